/** The part of pdfmake 0.3 (its build for browsers, which runs in Node as well) that is used. */
declare module "pdfmake/build/pdfmake.min.js" {
  interface PdfMaker {
    addVirtualFileSystem(files: Readonly<Record<string, string>>): void;
    createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
  }
  const maker: PdfMaker;
  export default maker;
}

declare module "pdfmake/build/vfs_fonts.js" {
  /** Font files by name, in base64. */
  const files: Readonly<Record<string, string>>;
  export default files;
}
