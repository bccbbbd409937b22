import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PieceReader } from './reading';

/** Hands the reader the parts of a file that it asks for. It waits for each, however long the network is away. */
export class Pieces extends PDFDataRangeTransport {
  constructor(total: number, first: Uint8Array, private readonly read: PieceReader) {
    super(total, first);
  }

  override requestDataRange(begin: number, end: number): void {
    this.read(begin, end).then(({ bytes }) => this.onDataRange(begin, bytes), () => undefined);
  }
}
