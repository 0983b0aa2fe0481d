// Tells whoever has chosen an answer whether it is right, and why. Without it the answers lie folded under the questions.
;(() => {
  const quiz = document.getElementById('quiz')
  const score = document.getElementById('score')
  if (!quiz || !score) return
  const words = JSON.parse(quiz.dataset.words ?? '{}')
  const questions = [...quiz.querySelectorAll('.question')]
  /** What was answered to each question, the first time. @type {Map<Element, boolean>} */
  const answered = new Map()

  for (const question of questions) {
    const check = question.querySelector('.check')
    const verdict = question.querySelector('.verdict')
    const answer = question.querySelector('details')
    if (!(check instanceof HTMLButtonElement) || !verdict || !answer) continue
    check.hidden = false
    answer.hidden = true
    check.addEventListener('click', () => {
      const chosen = question.querySelector('input:checked')
      if (!(chosen instanceof HTMLInputElement)) {
        verdict.textContent = words.choose
        return
      }
      const right = chosen.value === 'right'
      if (!answered.has(question)) answered.set(question, right)
      verdict.textContent = right ? words.right : words.wrong
      answer.hidden = false
      answer.open = true
      const all = [...answered.values()].filter((one) => one).length
      score.textContent = words.score.replace('{n}', String(all)).replace('{all}', String(questions.length))
    })
  }
})()
