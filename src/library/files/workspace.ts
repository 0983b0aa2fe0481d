import {type Static, Type} from 'typebox'
import {clauseId, decision, inLanguages, levels, page, release, rung, subject, translation} from './parts.js'
import {count, entry, formed, list, named, object, oneOf, optional, prose, text} from './shapes.js'

/** What a workspace holds beside deals: plans, positions, and the word that it is one. */

export const PlanFile = Type.Array(
  entry(
    'Document',
    {
      template: text('Which document: the id that “proviso list documents” shows.', {known: 'documents'}),
      engagement: text('For which deal: its file, as seen from the folder of the plan.', {
        examples: ['../engagements/first.yaml', '../engagements/lind.yaml'],
      }),
      rung: optional(rung('How much is asked for: the rung of every clause.', {default: 'opening'})),
      rungs: optional(
        named(rung('Rung of this clause.'), 'Rungs of single clauses, where they differ: {CMP-02: acceptable}.', {
          known: 'clauses',
        }),
      ),
      release: optional(release),
      translation: optional(translation),
      without: optional(list(clauseId('A clause to leave out.'), 'Clauses to leave out: [REM-03].')),
      quiz: optional(
        text('Which quiz, by its id, where the document prints one. All of them without it.', {
          examples: ['consent', 'pay'],
        }),
      ),
      only: optional(
        list(
          text('A clause, or a family with all of its clauses.', {known: 'only'}),
          'The only clauses to take, by id or by family: [CON-01, CMP]. All of them without it.',
        ),
      ),
      subject: optional(
        subject(
          'The only subjects of bargaining to take, so that permissive items are passed on their own. Both without it.',
        ),
      ),
      formats: optional(
        list(text('A format.', {known: 'formats'}), 'What to write: [docx, html]. Every format without it.'),
      ),
      figures: optional(
        list(
          text('A figure.', {known: 'figures'}),
          'Figures to show, made from the data of the deal: [consent, timeline]. Each stands where the document’s text calls it, and else at the end. None without it.',
        ),
      ),
      costing: optional(
        text(
          'The costing from which the figure “money” takes one title and its division: its file, as seen from the folder of the plan.',
          {
            examples: ['../costings/first.yaml', '../costings/lind.yaml'],
          },
        ),
      ),
      page: optional(page('Size of the paper.')),
      large: optional(
        oneOf(
          {yes: 'Large print.', no: 'The size of the look.'},
          'Whether it is set in large print, of 18 points and more.',
          {
            default: 'no',
          },
        ),
      ),
      name: optional(
        formed(
          '^[A-Za-z0-9][A-Za-z0-9._-]*$',
          'The name of a file is letters, digits, dots, hyphens and underscores',
          'What the files are called, without the ending. Without it they are called after the engagement and the document.',
          {examples: ['lind-rider', 'handout-2026']},
        ),
      ),
    },
    'One document to make, for one deal.',
    ['rung', 'formats'],
  ),
  {description: 'What to make: each entry is one document. “proviso make” reads every plan in plans/.'},
)
export type PlanFile = Static<typeof PlanFile>

export const PositionsFile = named(
  entry(
    'Position',
    {
      now: optional(rung('What is on the table now. Proposals take it where their plan says nothing.')),
      floor: prose('The least that may be accepted, in words of your own: the shipped floors are known to everybody.'),
      walkAway: optional(prose('What happens below the floor.')),
      authority: text('Who may go down to the floor.', {
        examples: ['the bargaining committee', 'the chief negotiator'],
      }),
      decided: decision,
      note: optional(prose('Anything else that stays in the house.')),
    },
    'Where your side stands on one clause. Private: it never enters a document.',
    ['now'],
  ),
  'Positions in bargaining, by id of the clause. Private: nothing of it ever enters a document, and every document is searched for its words before it is written.',
  {known: 'clauses'},
)
export type PositionsFile = Static<typeof PositionsFile>

export const WorkspaceFile = object(
  {
    library: optional(
      text('Folder of another clause library. The one that comes with the program is used without it.'),
    ),
    templates: optional(text('Folder of other documents. Those that come with the program are used without it.')),
    out: optional(text('Folder that documents are written to.', {default: 'out'})),
    site: optional(
      object(
        {
          title: optional(inLanguages('What the site is called, on top of each page.')),
          rungs: optional(
            oneOf(
              {
                none: 'Not at all: the site shows their guideline and handout texts only.',
                opening: 'Their opening texts are shown to everybody.',
              },
              'Whether the site shows rider and proposal texts of clauses that this workspace wrote or changed. Lower rungs are never shown.',
              {default: 'none'},
            ),
          ),
        },
        'What “proviso site” makes for everybody to read.',
      ),
    ),
    rules: optional(levels('How much rules of “proviso check” matter in this workspace, by their ids.')),
    folders: optional(
      named(
        levels('How much rules matter there, by their ids.'),
        'The same for single folders or files, by their path from here. The longest path that fits has the first word.',
        {name: 'clauses/CON'},
      ),
    ),
    stale_after_months: optional(
      count(1, 'After how many months “proviso check” asks to look at a fact or a source again.', {default: 12}),
    ),
  },
  'What makes a folder a workspace: commands that run here see its own clauses after the shipped ones.',
)
export type WorkspaceFile = Static<typeof WorkspaceFile>
