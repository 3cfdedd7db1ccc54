// Draws every model in bpmn/ as <name>.svg and <name>.png, and every decision table as <name>.png, into this folder.
//
//   npm install --ignore-scripts && npm run render                all of them
//   node render.mjs consent own-worker                            only these
//   CHROMIUM=/path/to/browser node render.mjs                     with another browser than /usr/bin/chromium
//
// Run it after a change to a model, look at the pictures, and commit them with the model.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const models = join(here, '..', '..', 'bpmn');
const library = (...path) => join(here, 'node_modules', ...path);
const wanted = process.argv.slice(2);
const margin = 20;
const room = 40; // below the drawing, for the bpmn.io mark

const files = readdirSync(models)
  .filter((file) => ['.bpmn', '.dmn'].includes(extname(file)))
  .filter((file) => wanted.length === 0 || wanted.includes(basename(file, extname(file))));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  for (const file of files) {
    const name = basename(file, extname(file));
    const xml = readFileSync(join(models, file), 'utf8');
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    await (extname(file) === '.bpmn' ? drawProcess(page, xml, name) : drawDecision(page, xml, name));
    await page.close();
    console.log(name);
  }
} finally {
  await browser.close();
}

async function drawProcess(page, xml, name) {
  await page.setContent('<div id="canvas" style="width: 100vw; height: 100vh"></div>');
  await page.addStyleTag({ content: 'body { margin: 0; background: white }' });
  await page.addScriptTag({ path: library('bpmn-js', 'dist', 'bpmn-viewer.production.min.js') });
  const { svg, size } = await page.evaluate(
    async ({ xml, margin, room }) => {
      const viewer = new window.BpmnJS({ container: '#canvas' });
      const { warnings } = await viewer.importXML(xml);
      if (warnings.length > 0) {
        throw new Error(warnings.map((warning) => warning.message).join('\n'));
      }
      const { inner } = viewer.get('canvas').viewbox();
        const size = { width: Math.ceil(inner.width + 2 * margin), height: Math.ceil(inner.height + 2 * margin + room) };
      window.placeDrawing = () => {
        viewer.get('canvas').resized();
        viewer.get('canvas').viewbox({ x: inner.x - margin, y: inner.y - margin, ...size });
      };
      return { svg: (await viewer.saveSVG()).svg, size };
    },
    { xml, margin, room },
  );
  await page.setViewportSize(size);
  await page.evaluate(() => window.placeDrawing());
  await page.screenshot({ path: join(here, `${name}.png`) });
  writeFileSync(join(here, `${name}.svg`), withSteadyIds(svg));
}

/** Arrow heads get a random id each time; numbered, the file only changes when the model does. */
function withSteadyIds(svg) {
  const ids = [...new Set(svg.match(/marker-[0-9a-z]{20,}/g))];
  return ids.reduce((text, id, index) => text.replaceAll(id, `marker-${index + 1}`), svg);
}

async function drawDecision(page, xml, name) {
  await page.setViewportSize({ width: 1600, height: 1200 });
  await page.setContent('<div id="canvas" style="width: 100vw; height: 100vh"></div>');
  for (const style of ['dmn-js-shared.css', 'dmn-js-decision-table.css']) {
    await page.addStyleTag({ path: library('dmn-js', 'dist', 'assets', style) });
  }
  await page.addStyleTag({ content: 'body { margin: 0; background: white } .view-drd { display: none }' });
  await page.addScriptTag({ path: library('dmn-js', 'dist', 'dmn-viewer.production.min.js') });
  await page.evaluate(async (xml) => {
    const viewer = new window.DmnJS({ container: '#canvas' });
    await viewer.importXML(xml);
    await viewer.open(viewer.getViews().find((view) => view.type === 'decisionTable'));
  }, xml);
  const { right, bottom } = await page.locator('.tjs-table').evaluate((table) => table.getBoundingClientRect().toJSON());
  await page.setViewportSize({ width: Math.ceil(right) + 1, height: Math.ceil(bottom) + room });
  await page.screenshot({ path: join(here, `${name}.png`) });
}
