import type {Language} from '../../document/document.js'
import type {Area} from './page.js'
import type {Register, Source} from './site.js'

/** What a search may find. */
export type Kind = 'handout' | 'guideline' | 'clause' | 'ask' | 'term' | 'quiz' | 'lesson'

/** Everything that the site itself says, in one language. */
export interface Words {
  /** The language, in its own words. */
  readonly language: string
  readonly skip: string
  readonly menu: string
  readonly mainMenu: string
  readonly allPages: string
  readonly areas: Readonly<Record<Area, string>>
  readonly drafts: string
  readonly advice: string
  /** Said on a page of the other language that is not there in this one. */
  readonly notHere: string
  readonly startHere: string
  readonly onThisPage: string
  readonly table: string
  readonly headline: string
  readonly lead: string
  readonly who: string
  readonly lookUp: string
  readonly practitioner: string
  readonly practitionerSays: (clauses: number) => string
  readonly areaSays: {
    readonly handouts: string
    readonly guideline: string
    readonly clauses: (count: number) => string
    readonly asks: (count: number) => string
    readonly glossary: (count: number) => string
    readonly quiz: string
    readonly search: string
    readonly downloads: string
    readonly about: string
  }
  readonly byRole: string
  readonly forEveryone: string
  readonly forTeaching: string
  readonly download: string
  readonly formats: Readonly<Record<string, string>>
  readonly variants: Readonly<Record<'large' | 'figures', string>>
  readonly library: {
    readonly filter: string
    readonly family: string
    readonly ask: string
    readonly text: string
    readonly all: string
    readonly shown: string
    readonly none: string
  }
  readonly registers: Readonly<Record<Register, string>>
  readonly registerSays: Readonly<Record<Register, string>>
  readonly clause: {
    readonly family: string
    readonly status: string
    readonly version: string
    readonly asks: string
    readonly requires: string
    readonly conflicts: string
    readonly standsIn: string
    readonly defines: string
    readonly uses: string
    readonly sources: string
    readonly seen: string
    readonly purpose: string
    readonly withheld: (registers: string) => string
    readonly noText: string
  }
  readonly statuses: Readonly<Record<string, string>>
  readonly evidence: Readonly<Record<Source['evidence'], string>>
  readonly letter: {readonly intro: string; readonly answered: string; readonly unanswered: string}
  readonly glossary: {readonly intro: string; readonly definedIn: string}
  readonly search: {
    readonly label: string
    readonly go: string
    readonly hint: string
    readonly without: string
    readonly found: string
    readonly foundOne: string
    readonly none: string
    readonly keys: string
    readonly kinds: Readonly<Record<Kind, string>>
  }
  readonly quiz: {
    readonly intro: string
    readonly count: (questions: number) => string
    readonly check: string
    readonly choose: string
    readonly right: string
    readonly wrong: string
    readonly answer: string
    readonly score: string
    readonly about: string
  }
  readonly downloads: {
    readonly intro: string
    readonly document: string
    readonly files: string
    readonly language: string
  }
  readonly about: readonly {readonly title: string; readonly says: readonly string[]}[]
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    language: 'English',
    skip: 'Skip to the text',
    menu: 'Menu',
    mainMenu: 'Main menu',
    allPages: 'All parts of this site',
    areas: {
      home: 'Start',
      handouts: 'Handouts',
      guideline: 'Guideline',
      clauses: 'Clauses',
      asks: 'The letter',
      glossary: 'Words',
      quiz: 'Quiz',
      search: 'Search',
      downloads: 'Downloads',
      about: 'About',
    },
    drafts: 'Drafts for discussion. No union has adopted them, and they are not legal advice.',
    advice: 'General information, not legal advice.',
    notHere: 'This page is there in Spanish only.',
    startHere: 'Start in English',
    onThisPage: 'On this page',
    table: 'Table, scrolls sideways',
    headline: 'Know what you sign when AI learns from your work',
    lead: 'What to know before you sign, in plain words. What companies should do. And the clauses that say so in a contract.',
    who: 'Who are you?',
    lookUp: 'Look it up',
    practitioner: 'I negotiate, or I am a lawyer',
    practitionerSays: (clauses) => `The library: ${clauses} clauses, with their texts and sources`,
    areaSays: {
      handouts: 'Short and in plain words: to read before you sign, to print, to pass on.',
      guideline: 'What companies should do, and what shows that they did it.',
      clauses: (count) => `${count} clauses: what each is for, how it reads, and what it leans on.`,
      asks: (count) => `The ${count} things that the open letter asks, and the clauses that answer each.`,
      glossary: (count) => `${count} terms of the clauses, each in a sentence or two.`,
      quiz: 'A few questions to see what stayed.',
      search: 'Every page of this site, while you type.',
      downloads: 'Every document as a file, to print, to edit or to send.',
      about: 'What these texts are, and what they are not.',
    },
    byRole: 'By who you are',
    forEveryone: 'For everyone',
    forTeaching: 'For whoever leads a talk',
    download: 'Take it with you',
    formats: {docx: 'Word', pdf: 'PDF', html: 'Web page', md: 'Markdown', txt: 'Plain text'},
    variants: {large: 'large print', figures: 'with a figure'},
    library: {
      filter: 'Show only',
      family: 'Subject',
      ask: 'Answers the ask',
      text: 'Has a text for',
      all: 'All',
      shown: '{n} of {all} clauses shown',
      none: 'No clause fits all three. Set one of them back to “All”.',
    },
    registers: {handout: 'Handouts', guideline: 'Guidelines', rider: 'Riders', proposal: 'Proposals'},
    registerSays: {
      handout: 'In plain words, for members.',
      guideline: 'Voluntary practice for companies.',
      rider:
        'For one performer’s deal. An illustration: [brackets] are blanks that a deal fills in, and ‹if …› holds words that stand in some deals only.',
      proposal:
        'For the bargaining table. An illustration: [brackets] are blanks to fill in, and ‹if …› holds words that stand in some packages only.',
    },
    clause: {
      family: 'Subject',
      status: 'Status',
      version: 'version',
      asks: 'Answers',
      requires: 'Needs beside it',
      conflicts: 'Never beside',
      standsIn: 'Stands in',
      defines: 'Words that it defines',
      uses: 'Words that it uses',
      sources: 'What it leans on',
      seen: 'looked at on',
      purpose: 'What it is for',
      withheld: (registers) => `There are also texts for ${registers}. This site does not show them.`,
      noText: 'This clause has no text to show here.',
    },
    statuses: {draft: 'Draft', review: 'In review', approved: 'Approved', retired: 'Retired'},
    evidence: {
      primary: 'the text itself was seen',
      secondary: 'an account of it was read, not the text itself',
      memory: 'not checked yet',
    },
    letter: {
      intro:
        'This library grew out of one open letter to a performers’ union. Here is each thing that it asks, in short and in its own words, with the clauses that answer it.',
      answered: 'Answered by',
      unanswered: 'No clause answers this yet.',
    },
    glossary: {
      intro:
        'In contracts these words have capitals, and a meaning that a clause gives them. Here they are in plain words; what counts is the clause.',
      definedIn: 'Defined in',
    },
    search: {
      label: 'Search this site',
      go: 'Search',
      hint: 'One word or several, in English or in Spanish. Accents do not matter.',
      without: 'Search needs JavaScript, which is switched off here. These pages lead to everything:',
      found: '{n} found',
      foundOne: '1 found',
      none: 'Nothing found for “{q}”. Try one word alone, or a shorter one.',
      keys: 'The arrow keys move through what was found.',
      kinds: {
        handout: 'Handout',
        guideline: 'Guideline',
        clause: 'Clause',
        ask: 'Ask',
        term: 'Word',
        quiz: 'Quiz',
        lesson: 'For a talk',
      },
    },
    quiz: {
      intro: 'Nobody sees your answers: they stay on this page, and are gone when you leave it.',
      count: (questions) => (questions === 1 ? '1 question' : `${questions} questions`),
      check: 'Check my answer',
      choose: 'Choose an answer first.',
      right: 'Right.',
      wrong: 'Not quite.',
      answer: 'Show the answer',
      score: '{n} of {all} right',
      about: 'The clause behind it',
    },
    downloads: {
      intro:
        'The same words in every file. Word files can be edited; the web page is one file that needs nothing else.',
      document: 'Document',
      files: 'Files',
      language: 'Language',
    },
    about: [
      {
        title: 'What this is',
        says: [
          'These pages hold plain-language handouts, a guideline and a library of contract clauses about the training of AI on performers’ work. They were made with Proviso from one set of texts, so that what a handout says and what a clause says can be held side by side.',
          'Everything here can be read without an account and without a connection: copy the folder, and it works. The pages count no visits, set no cookies and load nothing from anywhere else.',
        ],
      },
      {
        title: 'What this is not',
        says: [
          'It is not legal advice. It cannot know your contract, your state or your country. Before you rely on it, ask your union or a lawyer.',
          'Unless a document says who authorized it, no union has adopted it, and it speaks for none.',
          'The texts for riders and proposals are illustrations of how a clause may be put. They are nobody’s offer.',
        ],
      },
      {
        title: 'How far to trust it',
        says: [
          'Each source says when it was looked at, and how well: whether the text itself was seen, only an account of it, or nothing yet. What was not checked must be before anybody leans on it.',
          'Law and agreements change. A page shows what was known on the day that stands at its foot.',
        ],
      },
      {
        title: 'Licenses',
        says: [
          'The clauses and documents that come with Proviso may be copied and changed by anybody who names where they come from (Creative Commons Attribution 4.0). The program is under the Apache License 2.0.',
          'The typefaces are Atkinson Hyperlegible Next and Source Serif 4, under the SIL Open Font License 1.1; their licenses lie beside them in the folder “fonts”.',
        ],
      },
    ],
  },
  es: {
    language: 'Español',
    skip: 'Ir al texto',
    menu: 'Menú',
    mainMenu: 'Menú principal',
    allPages: 'Todas las partes de este sitio',
    areas: {
      home: 'Inicio',
      handouts: 'Hojas informativas',
      guideline: 'Guía',
      clauses: 'Cláusulas',
      asks: 'La carta',
      glossary: 'Palabras',
      quiz: 'Preguntas',
      search: 'Buscar',
      downloads: 'Descargas',
      about: 'Acerca de',
    },
    drafts: 'Borradores para conversar. Ningún sindicato los ha adoptado y no son asesoría legal.',
    advice: 'Información general; no es asesoría legal.',
    notHere: 'Esta página existe solo en inglés.',
    startHere: 'Inicio en español',
    onThisPage: 'En esta página',
    table: 'Tabla; se desplaza hacia los lados',
    headline: 'Conoce lo que firmas cuando la IA aprende de tu trabajo',
    lead: 'Lo que conviene saber antes de firmar, en palabras sencillas. Lo que deberían hacer las empresas. Y las cláusulas que lo dicen en un contrato.',
    who: '¿Quién eres?',
    lookUp: 'Para consultar',
    practitioner: 'Negocio contratos o ejerzo la abogacía',
    practitionerSays: (clauses) => `La colección: ${clauses} cláusulas, con sus textos y fuentes`,
    areaSays: {
      handouts: 'Breves y en palabras sencillas: para leer antes de firmar, para imprimir, para compartir.',
      guideline: 'Lo que deberían hacer las empresas y lo que demuestra que lo hicieron.',
      clauses: (count) => `${count} cláusulas: para qué sirve cada una, qué dice y en qué se apoya.`,
      asks: (count) => `Las ${count} cosas que pide la carta abierta y las cláusulas que responden a cada una.`,
      glossary: (count) => `${count} términos de las cláusulas, cada uno en una o dos frases.`,
      quiz: 'Unas pocas preguntas para ver qué se te quedó.',
      search: 'Todas las páginas de este sitio, mientras escribes.',
      downloads: 'Cada documento como archivo, para imprimir, editar o enviar.',
      about: 'Qué son estos textos y qué no son.',
    },
    byRole: 'Según quién eres',
    forEveryone: 'Para todo el mundo',
    forTeaching: 'Para quien dirige una charla',
    download: 'Llévatelo',
    formats: {docx: 'Word', pdf: 'PDF', html: 'Página web', md: 'Markdown', txt: 'Solo texto'},
    variants: {large: 'letra grande', figures: 'con una figura'},
    library: {
      filter: 'Mostrar solo',
      family: 'Tema',
      ask: 'Responde a',
      text: 'Tiene texto para',
      all: 'Todo',
      shown: 'Se muestran {n} de {all} cláusulas',
      none: 'Ninguna cláusula cumple las tres condiciones. Vuelve a poner una en «Todo».',
    },
    registers: {handout: 'Hojas informativas', guideline: 'Guías', rider: 'Anexos de contrato', proposal: 'Propuestas'},
    registerSays: {
      handout: 'En palabras sencillas, para los miembros.',
      guideline: 'Buenas prácticas voluntarias para las empresas.',
      rider:
        'Para el contrato de una persona. Es una ilustración: los [corchetes] son espacios que cada contrato llena, y ‹if …› encierra palabras que solo están en algunos contratos.',
      proposal:
        'Para la mesa de negociación. Es una ilustración: los [corchetes] son espacios por llenar, y ‹if …› encierra palabras que solo están en algunas propuestas.',
    },
    clause: {
      family: 'Tema',
      status: 'Estado',
      version: 'versión',
      asks: 'Responde a',
      requires: 'Necesita a su lado',
      conflicts: 'Nunca junto a',
      standsIn: 'Aparece en',
      defines: 'Palabras que define',
      uses: 'Palabras que usa',
      sources: 'En qué se apoya',
      seen: 'consultado el',
      purpose: 'Para qué sirve',
      withheld: (registers) => `También hay textos para ${registers}. Este sitio no los muestra.`,
      noText: 'Esta cláusula no tiene aquí ningún texto que mostrar.',
    },
    statuses: {draft: 'Borrador', review: 'En revisión', approved: 'Aprobada', retired: 'Retirada'},
    evidence: {
      primary: 'se vio el texto mismo',
      secondary: 'se leyó lo que otros dicen de él, no el texto mismo',
      memory: 'sin comprobar todavía',
    },
    letter: {
      intro: 'Esta colección nació de una carta abierta a un sindicato de artistas.',
      answered: 'Responden',
      unanswered: 'Ninguna cláusula responde a esto todavía.',
    },
    glossary: {
      intro:
        'En los contratos estas palabras llevan mayúscula y tienen el significado que les da una cláusula. Aquí están en palabras sencillas; lo que vale es la cláusula. Los contratos están en inglés, y por eso también los términos.',
      definedIn: 'Se define en',
    },
    search: {
      label: 'Buscar en este sitio',
      go: 'Buscar',
      hint: 'Una palabra o varias, en español o en inglés. Los acentos no importan.',
      without: 'La búsqueda necesita JavaScript, que aquí está desactivado. Estas páginas llevan a todo:',
      found: '{n} resultados',
      foundOne: '1 resultado',
      none: 'No se encontró nada para «{q}». Prueba con una sola palabra o con una más corta.',
      keys: 'Las flechas del teclado recorren los resultados.',
      kinds: {
        handout: 'Hoja informativa',
        guideline: 'Guía',
        clause: 'Cláusula',
        ask: 'Petición',
        term: 'Palabra',
        quiz: 'Preguntas',
        lesson: 'Para una charla',
      },
    },
    quiz: {
      intro: 'Nadie ve tus respuestas: se quedan en esta página y desaparecen cuando la cierras.',
      count: (questions) => (questions === 1 ? '1 pregunta' : `${questions} preguntas`),
      check: 'Comprobar mi respuesta',
      choose: 'Primero elige una respuesta.',
      right: 'Correcto.',
      wrong: 'No exactamente.',
      answer: 'Ver la respuesta',
      score: '{n} de {all} correctas',
      about: 'La cláusula que está detrás',
    },
    downloads: {
      intro:
        'Todos los archivos dicen lo mismo. Los de Word se pueden editar; la página web es un solo archivo que no necesita nada más.',
      document: 'Documento',
      files: 'Archivos',
      language: 'Idioma',
    },
    about: [
      {
        title: 'Qué es esto',
        says: [
          'Estas páginas reúnen hojas informativas en palabras sencillas, una guía y una colección de cláusulas sobre el entrenamiento de la IA con el trabajo de los artistas. Se hicieron con Proviso a partir de un mismo conjunto de textos, de modo que se puede comparar lo que dice una hoja con lo que dice una cláusula.',
          'Todo se puede leer sin cuenta y sin conexión: copia la carpeta y funciona. Las páginas no cuentan visitas, no guardan cookies y no cargan nada de ningún otro lugar.',
        ],
      },
      {
        title: 'Qué no es',
        says: [
          'No es asesoría legal. No puede conocer tu contrato, tu estado ni tu país. Antes de confiar en ello, pregunta a tu sindicato o a un abogado o abogada.',
          'Si un documento no dice quién lo autorizó, ningún sindicato lo ha adoptado y no habla en nombre de ninguno.',
          'Los textos para anexos y propuestas ilustran cómo se puede redactar una cláusula. No son la oferta de nadie.',
        ],
      },
      {
        title: 'Hasta dónde confiar',
        says: [
          'Cada fuente dice cuándo se consultó y cómo: si se vio el texto mismo, solo lo que otros dicen de él o nada todavía. Lo que no se ha comprobado debe comprobarse antes de apoyarse en ello.',
          'Las leyes y los convenios cambian. Una página muestra lo que se sabía el día que aparece al pie.',
        ],
      },
      {
        title: 'Licencias',
        says: [
          'Cualquiera puede copiar y modificar las cláusulas y los documentos que vienen con Proviso si dice de dónde vienen (Creative Commons Atribución 4.0). El programa tiene la licencia Apache 2.0.',
          'Las letras son Atkinson Hyperlegible Next y Source Serif 4, con la licencia SIL Open Font License 1.1; sus licencias están junto a ellas en la carpeta «fonts».',
        ],
      },
    ],
  },
}
