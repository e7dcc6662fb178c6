import type { AnswerWords } from '../../words/answerWords.ts'

/** Turkish. */
export const answerWords: AnswerWords = {
  stop: 'Durdur',
  stopped: 'Bu yanıtı durdurdunuz',
  interrupted: 'Yarıda kesildi',
  reactions: { question: 'Bu yardımcı oldu mu?', like: 'Yardımcı oldu', dislike: 'Yardımcı olmadı' },
  rating: {
    question: 'Bu görüşme nasıldı?',
    stars: ['Çok kötü', 'Kötü', 'Orta', 'İyi', 'Çok iyi'],
    good: 'İyi',
    bad: 'Kötü',
    comment: 'Eklemek istediğiniz bir şey var mı?',
    optional: 'isteğe bağlı',
    send: 'Gönder',
    thanks: 'Geri bildiriminiz için teşekkürler',
    given: (name) => `Değerlendirmeniz: ${name}`,
  },
  escalate: { ask: 'Temsilciyle görüş', asked: 'Sizin için bir temsilci aranıyor' },
}
