import {escaped} from '../html/escape.js'
import type {Here, Page} from './page.js'

/** What these texts are, and what they are not. */
export const aboutPage = ({say, language}: Here): Page => ({
  language,
  name: 'about',
  area: 'about',
  title: say.areas.about,
  says: say.areaSays.about,
  body: `<h1>${escaped(say.areas.about)}</h1>
${say.about
  .map(({title, says}) => `<h2>${escaped(title)}</h2>\n${says.map((words) => `<p>${escaped(words)}</p>\n`).join('')}`)
  .join('')}`,
})
