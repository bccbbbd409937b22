/** The panel that this page runs: what every command needs to know. */
export interface At { readonly conference: string; readonly session: string }
