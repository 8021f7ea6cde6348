import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Gateway, type GatewayOptions, startGateway } from '../../server/audience/gateway.ts';
import { FakeHub, SECRET } from './fake-hub.ts';
import { TestPhone, until } from './test-phone.ts';

/** A real gateway on a free port, a fake hub, and phones. */
export class Rig {
  readonly hub = new FakeHub();
  readonly dataDir = mkdtempSync(join(tmpdir(), 'gateway-'));
  readonly faults: string[] = [];
  readonly phones: TestPhone[] = [];
  hubPort = 0;
  #gateway: Gateway | null = null;

  static async start(options: Partial<GatewayOptions> = {}): Promise<Rig> {
    const rig = new Rig();
    rig.hubPort = await rig.hub.listen();
    await rig.startGateway(options);
    return rig;
  }

  async startGateway(options: Partial<GatewayOptions> = {}): Promise<void> {
    const hellos = this.hellos();
    this.#gateway = await startGateway({
      hubPort: this.hubPort,
      secret: SECRET,
      dataDir: this.dataDir,
      port: 0,
      host: '127.0.0.1',
      webDir: this.dataDir,
      onFault: (error, what) => this.faults.push(`${what}: ${error}`),
      died: (error) => this.faults.push(`died: ${error}`),
      ...options,
    });
    if (options.secret !== undefined) return;
    await until(() => this.hellos() > hellos, 'the gateway at the hub');
    await this.settled();
  }

  hellos(): number {
    return this.hub.heard.filter(({ event }) => event === 'hello').length;
  }

  /** What the hub has said of polls has reached the gateway and been worked off. */
  async settled(): Promise<void> {
    for (let tries = 0; tries < 800; tries += 1) {
      const { shown, open } = (await (await fetch(`${this.url}/health`)).json()) as { shown: string; open: string[] };
      if (shown === (this.hub.view.poll?.id ?? null) && open.join() === this.hub.opened.join()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the gateway does not do what the hub says');
  }

  get port(): number {
    if (this.#gateway === null) throw new Error('no gateway');
    return this.#gateway.port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async phone(token: string | null = null): Promise<TestPhone> {
    const phone = await TestPhone.join(this.port, token);
    this.phones.push(phone);
    return phone;
  }

  async stopGateway(): Promise<void> {
    await this.#gateway?.close();
    this.#gateway = null;
  }

  async stop(): Promise<void> {
    for (const phone of this.phones) phone.leave();
    await this.stopGateway();
    await this.hub.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
