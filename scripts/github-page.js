/* global document, mermaid, DOMPurify */
// Runs in the page: shows summaries as GitHub does.

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

let diagramCount = 0;

/** Shows a summary in `article`; returns how many diagrams it has, and what was wrong with them. */
window.renderSummary = async (article, html, { theme, open }) => {
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
  for (const code of blocks) {
    try {
      diagramCount += 1;
      const { svg } = await mermaid.render(`diagram-${diagramCount}`, code.textContent);
      const frame = document.createElement('section');
      frame.className = 'diagram';
      frame.innerHTML = svg;
      code.closest('pre').replaceWith(frame);
    } catch (error) {
      diagramErrors.push(`${error.message ?? error}\n${code.textContent}`);
    }
  }
  return { diagrams: blocks.length, diagramErrors };
};

/** Shows a summary on a page that has nothing else, and looks at what has come of it. */
window.showSummary = async (html, options) => {
  const article = document.querySelector('article');
  const { diagrams, diagramErrors } = await window.renderSummary(article, html, options);
  return inspect(article, diagrams, diagramErrors);
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
