/** WebAssembly kernels that work on eight scenarios side by side: their memory and how they are opened. */

/** Scenarios side by side. */
export const LANES = 8;
/** Bytes of eight numbers side by side. */
export const EIGHT = LANES * Float64Array.BYTES_PER_ELEMENT;
const PAGE = 65_536;

/** Shares out the memory before it exists, so that it is made at its size at once. */
export class Layout {
  bytes = EIGHT;

  /** @returns where so many bytes begin. */
  place(bytes: number): number {
    const at = this.bytes;
    this.bytes += Math.ceil(bytes / EIGHT) * EIGHT;
    return at;
  }
}

const compiled = new Map<string, WebAssembly.Module>();

function moduleOf(code: string): WebAssembly.Module {
  let module = compiled.get(code);
  if (!module) {
    module = new WebAssembly.Module(Uint8Array.from(atob(code), (char) => char.charCodeAt(0)));
    compiled.set(code, module);
  }
  return module;
}

/**
 * Opens a kernel on a memory of so many bytes.
 *
 * @param code the kernel in base64.
 * @returns null where this machine has no WebAssembly with SIMD, or doesn't allow it.
 */
export function instantiate<Kernel>(
  code: string,
  bytes: number,
): { readonly kernel: Kernel; readonly memory: WebAssembly.Memory } | null {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    const { exports } = new WebAssembly.Instance(moduleOf(code), { env: { memory } });
    return { kernel: exports as unknown as Kernel, memory };
  } catch {
    return null;
  }
}
