import type { Language } from '../src/model/language';
import { wordsIn } from '../src/text';
import { menuWordsIn } from '../src/text/menu';
import { userLanguage } from './host';
import { HELP_PAGES, pageUrl } from './pages';
import { VERSION } from './version';

/** Shows where help is to be had. Google's menus open no address by themselves. */
export function openHelp(): void {
  const language = userLanguage();
  const page = HtmlService.createHtmlOutput(helpPage(language));
  SpreadsheetApp.getUi().showModalDialog(
    page.setWidth(360).setHeight(220),
    menuWordsIn(language).help,
  );
}

/** A page of links: it runs nothing and asks nobody for anything. All of its texts are our own. */
function helpPage(language: Language): string {
  const { title, help } = wordsIn(language);
  const links = HELP_PAGES.map(
    (name) =>
      `<li><a href="${pageUrl(name, language)}" target="_blank" rel="noopener noreferrer">${help[name]}</a></li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<base target="_top">
<style>
body { margin: 0; font: 14px/1.8 arial, sans-serif; color: #202124; }
ul { margin: 0; padding-left: 20px; }
</style>
</head>
<body>
<ul>
${links.join('\n')}
</ul>
<p>${title} ${VERSION}</p>
</body>
</html>
`;
}
