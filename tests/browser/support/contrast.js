// Contrast as a reader sees it: ink and what is behind it, with all that shines through, in shadow trees as well (WCAG 2.2, 1.4.3).

/** Of a widget: every text that is shown at a lower contrast, with the ratio. @param {import('puppeteer-core').Page} page @param {number} [least] */
export const pale = (page, least = 4.5) =>
  page.evaluate((lowest) => {
    const paint = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    /** @param {string} color @param {number[]} behind */
    const over = (color, behind) => {
      paint.fillStyle = `rgb(${behind.join()})`;
      paint.fillRect(0, 0, 1, 1);
      paint.fillStyle = color;
      paint.fillRect(0, 0, 1, 1);
      return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.background = 'Canvas';
    const canvas = over(getComputedStyle(probe).backgroundColor, [255, 255, 255]);
    probe.remove();
    const parent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
    const behind = (node) => (node ? over(getComputedStyle(node).backgroundColor, behind(parent(node))) : canvas);
    const luminance = (rgb) => {
      const [r, g, b] = rgb.map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const { shadowRoot } = document.querySelector('epitome-summarizer');
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const node = text.parentElement;
      if (!text.data.trim() || !node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const ground = behind(node);
      const [light, dark] = [luminance(over(getComputedStyle(node).color, ground)), luminance(ground)].sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < lowest) found.push(`${ratio.toFixed(2)} <${node.localName} class="${node.className}"> ${text.data.slice(0, 30)}`);
    }
    return found;
  }, least);
