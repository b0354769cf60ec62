/* global document, mermaid, DOMPurify */
// Runs in the page: shows a summary as GitHub does, and looks at what has come of it.

// What GitHub's sanitizer lets through, as far as summaries have it (github/markup's list of elements and attributes).
const SANITIZER = {
  ALLOWED_TAGS: (
    'h1 h2 h3 h4 h5 h6 br b i strong em a pre code img tt div ins del sup sub p picture ol ul table thead tbody tfoot ' +
    'blockquote dl dt dd kbd q samp var hr ruby rt rp li tr td th s strike summary details caption figure figcaption span source'
  ).split(' '),
  ALLOWED_ATTR: [
    'href',
    'src',
    'alt',
    'title',
    'align',
    'width',
    'height',
    'open',
    'class',
    'srcset',
    'media',
  ],
  ALLOW_DATA_ATTR: false,
};

window.showSummary = async (html, { theme, open }) => {
  const article = document.querySelector('article');
  article.innerHTML = DOMPurify.sanitize(html, SANITIZER);
  for (const details of article.querySelectorAll('details')) details.open = open;
  // GitHub shows each diagram in a frame of its own, in the theme of the page.
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: theme === 'dark' ? 'dark' : 'default',
  });
  const diagramErrors = [];
  const blocks = [...article.querySelectorAll('code.language-mermaid')];
  for (const [index, code] of blocks.entries()) {
    try {
      const { svg } = await mermaid.render(`diagram-${index}`, code.textContent);
      const frame = document.createElement('section');
      frame.className = 'diagram';
      frame.innerHTML = svg;
      code.closest('pre').replaceWith(frame);
    } catch (error) {
      diagramErrors.push(`${error.message ?? error}\n${code.textContent}`);
    }
  }
  return inspect(article, blocks.length, diagramErrors);
};

function inspect(article, diagrams, diagramErrors) {
  const prose = article.cloneNode(true);
  for (const code of prose.querySelectorAll('pre, code, svg, style')) code.remove();
  const svgs = [...article.querySelectorAll('.diagram svg')];
  return {
    diagrams,
    diagramErrors,
    /** What the readers read, without code and diagrams. */
    prose: prose.textContent,
    text: article.textContent,
    links: [...article.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    foreignElements: article.querySelectorAll(
      'img, script, iframe, b, .diagram a, .diagram image, .diagram foreignObject',
    ).length,
    tables: [...article.querySelectorAll('table')].map((table) =>
      [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
    ),
    details: [...article.querySelectorAll('details > summary')].map((summary) => summary.textContent),
    diagramTexts: svgs.map((svg) => [...svg.querySelectorAll('text')].map((text) => text.textContent)),
    /** A number that is none leaves a shape without a place. */
    brokenShapes: svgs.filter((svg) => /\b(?:NaN|Infinity|undefined)\b/.test(svg.outerHTML)).length,
    overflowPx: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    heightPx: Math.ceil(article.getBoundingClientRect().height),
  };
}
