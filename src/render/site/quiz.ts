import {escaped} from '../html/escape.js'
import {clauseLink} from './library.js'
import type {Here, Page} from './page.js'
import type {Quiz} from './site.js'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** One quiz. Without a script each answer lies folded under its question; with one, whoever has chosen is told. */
export const quizPage = (here: Here, quiz: Quiz): Page => {
  const {say} = here
  const {title, language, questions, id} = quiz
  const told = {right: say.quiz.right, wrong: say.quiz.wrong, choose: say.quiz.choose, score: say.quiz.score}
  const question = ({clause, ask, answers, why}: Quiz['questions'][number], index: number): string => {
    const name = `question-${index + 1}`
    const choices = answers.map(({right, say: words}, at) => {
      const choice = `${name}-${letters[at]?.toLowerCase() ?? at + 1}`
      return `<li><input type="radio" name="${name}" id="${choice}" value="${right ? 'right' : 'wrong'}"> <label for="${choice}">${escaped(words)}</label></li>\n`
    })
    const best = answers.filter(({right}) => right).map(({say: words}) => words)
    return `<li class="question">
<fieldset>
<legend>${escaped(ask)}</legend>
<ul>
${choices.join('')}</ul>
</fieldset>
<button type="button" class="check" hidden>${escaped(say.quiz.check)}<span class="heard"> (${index + 1})</span></button>
<p class="verdict" role="status"></p>
<details><summary>${escaped(say.quiz.answer)}<span class="heard"> (${index + 1})</span></summary>
<p><strong>${escaped(best.join(' / '))}</strong></p>
<p>${escaped(why)}</p>
<p class="says">${escaped(say.quiz.about)}: ${clauseLink(here, clause)}</p>
</details>
</li>\n`
  }
  return {
    language,
    name: `quiz/${id}`,
    area: 'quiz',
    title,
    says: say.quiz.count(questions.length),
    scripts: ['quiz'],
    body: `<h1>${escaped(title)}</h1>
<p class="lead">${escaped(say.quiz.intro)}</p>
<ol id="quiz" class="quiz" data-words="${escaped(JSON.stringify(told))}">
${questions.map(question).join('')}</ol>
<p id="score" role="status"></p>
`,
  }
}

/** All quizzes in a language. */
export const quizzesPage = (here: Here, quizzes: readonly Quiz[]): Page => {
  const {say, language, page} = here
  return {
    language,
    name: 'quiz/index',
    area: 'quiz',
    title: say.areas.quiz,
    says: say.areaSays.quiz,
    body: `<h1>${escaped(say.areas.quiz)}</h1>
<p class="lead">${escaped(say.areaSays.quiz)}</p>
<ul class="entries">
${quizzes
  .map(
    ({id, title, questions}) =>
      `<li><a class="title" href="${page(`quiz/${id}`)}">${escaped(title)}</a> <span class="says">${escaped(say.quiz.count(questions.length))}</span></li>\n`,
  )
  .join('')}</ul>
`,
  }
}
