import type {Severity} from '../base/diagnostic.js'

/** What a finding means that no rule of the library makes: found while files are read, or while a document is made. */
export interface Explanation {
  readonly severity: Severity
  readonly demands: string
  /** Why, and what to do. */
  readonly cure: string
}

/** By rule id. A test sees to it that none is missing. */
export const explanations: Readonly<Record<string, Explanation>> = {
  'yaml-syntax': {
    severity: 'error',
    demands: 'A file can be read as YAML 1.2.',
    cure: 'The place shows where reading stopped; the cause often stands a line earlier. Indent with spaces, align keys that belong together, put prose in a literal block (a | after the key), and quote a text that holds a colon followed by a space.',
  },
  'duplicate-key': {
    severity: 'error',
    demands: 'A key stands only once in one place.',
    cure: 'YAML would keep one of the two values and drop the other without a word. Delete one, or give it the name that was meant.',
  },
  'odd-character': {
    severity: 'error',
    demands: 'A file holds no control characters and none from the private-use range.',
    cure: 'Such characters come with text that is pasted from a PDF or from a font with its own symbols. They print as nothing or as a box. Delete the character and type what was meant.',
  },
  'file-form': {
    severity: 'error',
    demands: 'A file has the keys and values that its kind of file has.',
    cure: 'The message says what was expected and the nearest right name. With the line “# yaml-language-server: $schema=…” on top, an editor completes and explains each key while you type.',
  },
  'file-name': {
    severity: 'error',
    demands: 'A clause lies in the folder of its family, in a file named after its id.',
    cure: 'The clause CON-05 of the family CON belongs in clauses/CON/CON-05.yaml. Rename the file, or correct the id or the family.',
  },
  'file-kind': {
    severity: 'error',
    demands: 'It is clear of each file that is checked what kind of file it is.',
    cure: 'The first line says it: “# yaml-language-server: $schema=…/plan.schema.json”. Files in plans/ and engagements/ need no such line.',
  },
  'file-access': {
    severity: 'error',
    demands: 'Every file that is needed can be read, and every file that is made can be written.',
    cure: 'The message says what the system refused. Nothing is left half-written: a file is written under another name first and takes its own name only when it is whole.',
  },
  'unreadable-file': {
    severity: 'error',
    demands: 'A Word file that is read is a whole Word file.',
    cure: 'Open it in a word processor, save it again as .docx, and retry.',
  },
  'duplicate-id': {
    severity: 'error',
    demands: 'No two clauses of one folder have the same id.',
    cure: 'Give the newer one an id of its own. A clause of your workspace may have the id of a shipped clause: then it takes its place.',
  },
  'text-missing': {
    severity: 'error',
    demands: 'Every text that a document’s recipe names lies beside it.',
    cure: 'A document needs text.md.hbs, and one file for each of its schedules, such as SCH-A.md.hbs. Write the file, or take the name out of the list.',
  },
  'text-form': {
    severity: 'error',
    demands: 'A text is plain Markdown, and calls only what exists.',
    cure: 'Calls are {{a_field}}, {{define "term"}}, {{ref "CON-01"}}, {{clause "CON-01"}}, {{clauses}}, {{signature "party"}}, {{signatures}}; conditions are {{#if}}, {{#unless}} and {{#each}}, each closed with its own name. HTML, images, code and rules across the page cannot stand in a document.',
  },
  plan: {
    severity: 'error',
    demands: 'A plan names documents and clauses that exist.',
    cure: '“proviso list documents” and “proviso list clauses” show the names.',
  },
  'same-name': {
    severity: 'error',
    demands: 'No two documents of one run are written to the same file.',
    cure: 'A file is called after its engagement and its document. Where two plans make the same document of one engagement, give each entry a “name”. Nothing is written before this is settled.',
  },
  'answer-type': {
    severity: 'error',
    demands: 'Every answer is of the kind that its question asks for.',
    cure: 'Money is an amount with its currency (18500.00 USD), a percentage ends in %, a date is written 2026-11-23, yes/no is yes or no, a text stands on one line. “proviso show <name>” shows the question and its kind.',
  },
  'unknown-fact': {
    severity: 'error',
    demands: 'An engagement states only facts that are declared.',
    cure: '“proviso list facts” shows all of them. A fact that follows from others is not stated.',
  },
  'fact-missing': {
    severity: 'error',
    demands: 'A fact that decides whether a clause stands is answered.',
    cure: 'Add the fact to the engagement, under “facts”. Without it no one can say whether the clause belongs in the document.',
  },
  'no-text-in-register': {
    severity: 'info',
    demands: 'A clause that a document takes in has a text in the document’s register.',
    cure: 'Some clauses belong in a proposal and not in a rider. Where a document calls the clause by name it is an error: write the text, or drop the call.',
  },
  'required-absent': {
    severity: 'error',
    demands: 'Where a clause stands, the clauses that it requires stand too.',
    cure: 'Take the other clause in (see “without” in the plan, and its condition), or leave this one out as well.',
  },
  conflict: {
    severity: 'error',
    demands: 'Clauses that exclude each other do not stand in one document.',
    cure: 'Leave one of them out with “without” in the plan.',
  },
  'term-without-definition': {
    severity: 'error',
    demands: 'A defined term stands in a document only together with its definition.',
    cure: 'Take in the clause that defines it, or reword the text that uses it.',
  },
  'unknown-signatory': {
    severity: 'error',
    demands: 'A text calls only parties that sign.',
    cure: 'Declare the party under “signatories” in document.yaml.',
  },
  'out-of-range': {
    severity: 'error',
    demands: 'An answer lies within the limits that its clause sets, at all or at the chosen rung.',
    cure: 'Change the answer, or choose a rung that allows it. A draft is made all the same; a final document is not.',
  },
  'blank-left': {
    severity: 'warning',
    demands: 'Every answer that a document asks for is given.',
    cure: 'The document shows a blank in brackets, highlighted in Word. Answer it in the engagement; with --final a blank is an error.',
  },
  deal: {
    severity: 'warning',
    demands: 'What a clause warns of does not happen in this deal.',
    cure: 'The clause itself holds the condition and the sentence, under “cautions”. It speaks to the drafter only and never enters a document. An error stops a final document, not a draft.',
  },
  leak: {
    severity: 'error',
    demands: 'Nothing internal leaves: no text below the chosen rung, no notes, no cautions, no names of rungs.',
    cure: 'The finished bytes were searched, and the file was not written. Look for the quoted words in the texts and answers, and reword them; if the rung in the plan is wrong, correct it.',
  },
}
