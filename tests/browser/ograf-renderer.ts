import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../server/paths.ts';

const PACKAGE = join(projectRoot(), 'dist/web/ograf');
const TYPES: Record<string, string> = { '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** A renderer's own page, with habits of its own that a graphic must neither suffer from nor change. */
const PAGE = `<!doctype html><html lang="de" style="font-size:7px"><head><title>renderer</title><style>
html,body{margin:0;background:transparent} div{color:red;font-family:monospace} #target{position:relative;width:100vw;height:100vh}
</style></head><body><div id="target"></div><script>
window.put = async (folder, name) => {
  const manifest = await (await fetch(folder + '/' + name + '.ograf.json')).json();
  const module = await import(folder + '/' + manifest.main);
  const tag = 'graphic-' + name;
  if (!customElements.get(tag)) customElements.define(tag, module.default);
  const element = document.createElement(tag);
  element.id = 'graphic';
  element.style.cssText = 'position:absolute;inset:0';
  document.getElementById('target').append(element);
};
</script></body></html>`;

export interface Renderer {
  page: string;
  graphics: string;
  close: () => void;
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );

/** A renderer's page on one address and the copied package on another, as a media server would have it. */
export async function startRenderer(): Promise<Renderer> {
  const pages = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(PAGE));
  const files = createServer((request, response) => {
    const file = join(PACKAGE, new URL(request.url ?? '/', 'http://package').pathname);
    response.setHeader('access-control-allow-origin', '*');
    if (!file.startsWith(PACKAGE) || !existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  const [page, graphics] = await Promise.all([listen(pages), listen(files)]);
  return {
    page,
    graphics,
    close: () => {
      pages.close();
      files.close();
    },
  };
}

export interface Answer {
  statusCode: number;
  statusMessage?: string;
  currentStep?: number;
}

/** What a renderer does with a graphic: reads its manifest, takes its class, puts it on the page, and calls it. */
export class Graphic {
  private constructor(readonly page: Page) {}

  static async put(page: Page, folder: string, name: string): Promise<Graphic> {
    await page.evaluate(
      ([from, wanted]) =>
        (window as unknown as { put: (folder: string, name: string) => Promise<void> }).put(from, wanted),
      [folder, name] as const,
    );
    return new Graphic(page);
  }

  /** Calls a method of the graphic. */
  call(method: string, params: object = {}): Promise<Answer | undefined> {
    return this.page.evaluate(
      ({ method, params }) => {
        const graphic = document.getElementById('graphic') as unknown as Record<
          string,
          (params: object) => Promise<{ statusCode: number } | undefined>
        >;
        return graphic[method]?.(params);
      },
      { method, params },
    );
  }

  load(data: unknown): Promise<Answer | undefined> {
    return this.call('load', {
      data,
      renderType: 'realtime',
      renderCharacteristics: { resolution: { width: 1920, height: 1080 } },
    });
  }

  /** What stands in it, read by the eye of a reader. */
  text(): Promise<string> {
    return this.page.evaluate(
      () => document.getElementById('graphic')?.shadowRoot?.querySelector('.page')?.textContent ?? '',
    );
  }
}
