import { launchBrowser } from '../browser/chromium.ts';
import { readFileSync } from 'node:fs';
const [out, h, ...files] = process.argv.slice(2);
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 402 * files.length, height: Number(h) } });
await page.setContent(`<body style="margin:0;display:flex;background:#888">${files.map((f) => `<img style="width:390px;margin-right:12px;align-self:flex-start" src="data:image/png;base64,${readFileSync(f).toString('base64')}">`).join('')}</body>`);
await page.waitForTimeout(300);
await page.screenshot({ path: out! });
await browser.close();
