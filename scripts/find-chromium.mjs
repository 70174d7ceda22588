// Finds a Chromium-family browser for the tests. Order:
// 1 CHROMIUM_PATH  2 system browsers  3 Playwright's own download  4 @sparticuz/chromium (Linux x64, shipped in the npm package)
import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const onPath = (names) =>
  (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

function candidates() {
  const programs = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
  const system = {
    linux: onPath([
      "chromium",
      "chromium-browser",
      "google-chrome-stable",
      "google-chrome",
      "microsoft-edge",
    ]),
    darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    win32: programs
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, "Google/Chrome/Application/chrome.exe"),
        join(folder, "Microsoft/Edge/Application/msedge.exe"),
      ]),
  };
  return [process.env.CHROMIUM_PATH, ...(system[process.platform] ?? []), chromium.executablePath()];
}

async function shipped() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  // Makes the package unpack its own NSS and NSPR libraries and fonts too, so that nothing from apt is needed;
  // it does so only where its browser is not unpacked yet.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const libraries = join(tmpdir(), "al2023", "lib");
  if (!existsSync(libraries)) rmSync(join(tmpdir(), "chromium"), { force: true });
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    return await packed.executablePath();
  } catch {
    return null;
  }
}

/** @returns {Promise<string | null>} path of the browser, or null where there is none */
export async function findChromium() {
  for (const path of candidates()) if (path && existsSync(path)) return path;
  return shipped();
}

export const LAUNCH_ARGS = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  // Only the WebGL picture is drawn by SwiftShader; drawing the whole page so takes several times as long.
  "--disable-gpu-compositing",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
