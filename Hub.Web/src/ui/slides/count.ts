/** How many pages a PDF has. Rejects what is no PDF, and one that is locked by a password. */
export async function countPages(file: Blob): Promise<number> {
  const { openBytes } = await import('./pdf');
  const pdf = await openBytes(new Uint8Array(await file.arrayBuffer()));
  try {
    return pdf.numPages;
  } finally {
    void pdf.loadingTask.destroy();
  }
}
