import {phrase, phraseAsWritten} from '../shapes/phrase.js'

/** How the handouts say in Spanish what the trade says in English: what is found, and what stands instead. */
export const renderings: readonly (readonly [find: RegExp, instead: string])[] = [
  [
    phrase('opt-?in', 'opt in', '(?:inclusión|aceptación) voluntaria', 'adhesión expresa'),
    'consentimiento expreso previo',
  ],
  [phrase('opt-?out', 'opt out'), 'exclusión voluntaria'],
  [
    phrase('residuals', 'regalías?', 'royalty', 'royalties', 'derechos de repetición', '(?<!pagos? )residual(?:es)?'),
    'pagos residuales',
  ],
  [
    phrase('background(?: actors?)?', 'figurantes?', 'actor(?:es)? de (?:ambiente|relleno)', 'comparsas?'),
    'actor de fondo (extra)',
  ],
  [phrase('re-?entren(?:ar|amiento|en|ad[oa]s?)', 'recapacitar', 'retrain(?:ing)?'), 'volver a entrenar'],
  [
    phrase(
      '(?:adiestr|capacit|aleccion)(?:ar|an|en|e|a|ando|ad[oa]s?) (?:(?:a|de|con) )?(?:(?:la|una|un|el|su|esa|esta) )?(?:IA|modelo|inteligencia|máquina|computadora)',
    ),
    'entrenar',
  ],
  [phrase('(?:réplica|clon|gemel[oa])(?:e?s)? digital(?:es)?', 'digital (?:double|replica)s?'), 'doble digital'],
  [phraseAsWritten('AI'), 'IA'],
  [phrase('machine learning', 'deep learning'), 'aprendizaje automático'],
  [phrase('datasets?'), 'conjunto de datos'],
  [phrase('riders?'), 'anexo'],
  [phrase('uni(?:ón|ones) de (?:actores|artistas|intérpretes)', '(?:tu|la|una) unión'), 'sindicato'],
]

/** English words that nobody took over into Spanish. Those of the trade that everybody says, such as set, casting and voucher, are not here. */
export const english: readonly string[] =
  'the and you your yours with without should would could must shall will this that these those unions rights right consent work page sign signed before after today company companies training train trained lawyer pay paid ask asked performer performers record records likeness voice image movement release background agreement agreements contract contracts notice employer owner fee fees share for from about when where which who what why how not never always people person name any all one only also by of in on at is are was were be been have had does did might'.split(
    ' ',
  )
