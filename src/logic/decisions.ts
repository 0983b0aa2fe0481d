/**
 * Cases: combinations of answers to some questions, as a diagram. At each node stands one question, below it what each answer leads to.
 *
 * Equal ones are one and the same object, so that comparing is free. Made by `logicOf` only.
 */
export interface Cases {
  /** Position of its question in the order; behind all others for the two ends. */
  readonly level: number
  readonly below: readonly Cases[]
  readonly id: number
}
/** One answer to a question, both by position. */
export interface Answer {
  readonly question: number
  readonly answer: number
}

/** The algebra of cases over some questions, each with so many answers. */
export interface Logic {
  readonly none: Cases
  readonly all: Cases
  /** Where the question has one of these answers. */
  where(question: number, holds: (answer: number) => boolean): Cases
  /** What each answer to a question leads to. @param below depends on later questions only */
  split(question: number, below: readonly Cases[]): Cases
  and(...cases: readonly Cases[]): Cases
  or(...cases: readonly Cases[]): Cases
  not(cases: Cases): Cases
  /** How many combinations there are. @param questions all on which they depend, and maybe more. */
  count(cases: Cases, questions: readonly number[]): bigint
  /** The questions on which they depend, in their order. */
  questionsOf(cases: Cases): readonly number[]
  /** As few answers as put a combination among the cases, whatever the others are. @param cases at least one. */
  fewest(cases: Cases): readonly Answer[]
}

/** So many results are remembered; they are found again sooner than a memory of all would be held. */
const most = 200_000

/** @param sizes how many answers each question has; questions that are asked together stand best side by side. */
export const logicOf = (sizes: readonly number[]): Logic => {
  const end = sizes.length
  const none: Cases = {level: end, below: [], id: 0}
  const all: Cases = {level: end, below: [], id: 1}
  const made = new Map<string, Cases>()
  const node = (level: number, below: readonly Cases[]): Cases => {
    const [first = none] = below
    if (below.every((one) => one === first)) return first
    const key = `${level}:${below.map(({id}) => id).join()}`
    const known = made.get(key)
    if (known) return known
    const fresh = {level, below, id: made.size + 2}
    made.set(key, fresh)
    return fresh
  }
  const sizeAt = (level: number): number => sizes[level] ?? 0
  const step = (cases: Cases, level: number, answer: number): Cases =>
    cases.level === level ? (cases.below[answer] ?? none) : cases

  let many = 0
  const negated = new Map<Cases, Cases>()
  const not = (cases: Cases): Cases => {
    if (cases === none) return all
    if (cases === all) return none
    const known = negated.get(cases)
    if (known) return known
    const result = node(cases.level, cases.below.map(not))
    negated.set(cases, result)
    many += 1
    return result
  }
  const joined = new Map<Cases, Map<Cases, Cases>>()
  const forget = (): void => {
    joined.clear()
    negated.clear()
    many = 0
  }
  const both = (a: Cases, b: Cases): Cases => {
    if (a === none || b === none) return none
    if (a === all || a === b) return b
    if (b === all) return a
    const [low, high] = a.id < b.id ? [a, b] : [b, a]
    if (many > most) forget()
    const row = joined.get(low) ?? new Map<Cases, Cases>()
    joined.set(low, row)
    const known = row.get(high)
    if (known) return known
    const level = Math.min(a.level, b.level)
    const below: Cases[] = []
    for (let answer = 0; answer < sizeAt(level); answer++)
      below.push(both(step(a, level, answer), step(b, level, answer)))
    const result = node(level, below)
    row.set(high, result)
    many += 1
    return result
  }
  const and = (...cases: readonly Cases[]): Cases => cases.reduce(both, all)
  const or = (...cases: readonly Cases[]): Cases => not(and(...cases.map(not)))

  const questionsOf = (cases: Cases): readonly number[] => {
    const seen = new Set<Cases>()
    const visit = (one: Cases): void => {
      if (one.level === end || seen.has(one)) return
      seen.add(one)
      one.below.forEach(visit)
    }
    visit(cases)
    return [...new Set([...seen].map(({level}) => level))].sort((a, b) => a - b)
  }
  const given = (cases: Cases, {question, answer}: Answer, memory = new Map<Cases, Cases>()): Cases => {
    if (cases.level > question) return cases
    if (cases.level === question) return cases.below[answer] ?? none
    const known = memory.get(cases)
    if (known) return known
    const result = node(
      cases.level,
      cases.below.map((one) => given(one, {question, answer}, memory)),
    )
    memory.set(cases, result)
    return result
  }

  const count = (cases: Cases, questions: readonly number[]): bigint => {
    const order = [...questions].sort((a, b) => a - b)
    const memory = new Map<string, bigint>()
    const counted = (one: Cases, at: number): bigint => {
      const question = order[at]
      if (one === none) return 0n
      if (question === undefined) return 1n
      const key = `${one.id}:${at}`
      const known = memory.get(key)
      if (known !== undefined) return known
      const result =
        one.level === question
          ? one.below.reduce((sum, below) => sum + counted(below, at + 1), 0n)
          : BigInt(sizeAt(question)) * counted(one, at + 1)
      memory.set(key, result)
      return result
    }
    return counted(cases, 0)
  }

  /** Answers to so many questions that leave nothing open; nothing where there are none. */
  const search = (left: Cases, questions: readonly number[], many: number): readonly Answer[] | undefined => {
    if (left === all) return []
    if (many === 0 || left === none) return undefined
    for (const [at, question] of questions.entries())
      for (let answer = 0; answer < sizeAt(question); answer++) {
        const rest = search(given(left, {question, answer}), questions.slice(at + 1), many - 1)
        if (rest) return [{question, answer}, ...rest]
      }
    return undefined
  }
  const shortestWay = (cases: Cases): readonly Answer[] => {
    const best = new Map<Cases, readonly Answer[] | undefined>([
      [all, []],
      [none, undefined],
    ])
    const visit = (one: Cases): readonly Answer[] | undefined => {
      if (best.has(one)) return best.get(one)
      let shortest: readonly Answer[] | undefined
      for (const [answer, below] of one.below.entries()) {
        const way = visit(below)
        if (way && (!shortest || way.length + 1 < shortest.length)) shortest = [{question: one.level, answer}, ...way]
      }
      best.set(one, shortest)
      return shortest
    }
    return visit(cases) ?? []
  }
  /** Leaves out, one by one, what is not needed. */
  const needed = (cases: Cases, answers: readonly Answer[]): readonly Answer[] =>
    answers.reduce<readonly Answer[]>((kept, one) => {
      const without = kept.filter((other) => other !== one)
      return without.reduce((left, answer) => given(left, answer), cases) === all ? without : kept
    }, answers)
  const fewest = (cases: Cases): readonly Answer[] => {
    const questions = questionsOf(cases)
    const ways = questions.reduce((sum, question) => sum + sizeAt(question), 0)
    for (let many = 0; many <= questions.length && ways ** many <= patience; many++) {
      const found = search(cases, questions, many)
      if (found) return found
    }
    return needed(cases, shortestWay(cases))
  }

  return {
    none,
    all,
    where: (question, holds) =>
      node(
        question,
        Array.from({length: sizeAt(question)}, (_, answer) => (holds(answer) ? all : none)),
      ),
    split: node,
    and,
    or,
    not,
    count,
    questionsOf,
    fewest,
  }
}

/**
 * So many tries the fewest answers are looked for; beyond it a short way through the diagram is taken and freed of what it does not
 * need, which is small but may not be the smallest.
 */
const patience = 50_000
