import type { Locale } from '../../src/i18n/index.ts'

/** Arabic words of invitations. */
export const arabicInvitations: Locale['invitations'] = {
  accept: 'السماح',
  decline: 'لا، شكرًا',
  stopSharing: 'إيقاف المشاركة',
  answer: 'رد',
  declineCall: 'رفض',
  hangUp: 'إنهاء المكالمة',
  cobrowsing: {
    title: () => 'هل نتصفح هذه الصفحة معًا؟',
    request: ({ name }) => `يودّ ${name ?? 'الموظف'} رؤية هذه الصفحة معك. لا تُرى إلا هذه الصفحة، ولا يُفتح شيء قبل موافقتك.`,
    unable: ({ name }) => `يودّ ${name ?? 'الموظف'} رؤية هذه الصفحة معك. هذا غير ممكن هنا، لكن يمكنك متابعة الكتابة.`,
    announcement: ({ name }) => `يودّ ${name ?? 'الموظف'} رؤية هذه الصفحة معك`,
    opening: 'جارٍ الفتح…',
    accepted: ({ name }) => (name ? `يرى ${name} هذه الصفحة` : 'هذه الصفحة تُشارَك الآن'),
    declined: () => 'اخترت عدم مشاركة هذه الصفحة',
    ended: () => 'لم تعد هذه الصفحة مشتركة',
    missed: () => 'انتهى طلب رؤية هذه الصفحة',
  },
  call: {
    title: ({ video }) => (video ? 'مكالمة فيديو واردة' : 'مكالمة واردة'),
    request: ({ name, video }) => `يتصل بك ${name ?? 'الموظف'}. ${video ? 'تبقى الكاميرا والميكروفون مغلقين' : 'يبقى الميكروفون مغلقًا'} حتى ترد.`,
    unable: ({ name }) => `يتصل بك ${name ?? 'الموظف'}. لا يمكن الرد على المكالمات هنا، لكن يمكنك متابعة الكتابة.`,
    announcement: ({ name, video }) => `${video ? 'مكالمة فيديو واردة' : 'مكالمة واردة'} من ${name ?? 'الموظف'}`,
    opening: 'جارٍ الاتصال…',
    accepted: ({ name }) => (name ? `أنت تتحدث مع ${name}` : 'أنت في مكالمة'),
    declined: () => 'رفضت المكالمة',
    ended: () => 'انتهت المكالمة',
    missed: ({ name }) => `فاتتك مكالمة${name ? ` من ${name}` : ''}`,
  },
}

/** German words of invitations. */
export const germanInvitations: Locale['invitations'] = {
  accept: 'Erlauben',
  decline: 'Nein, danke',
  stopSharing: 'Freigabe beenden',
  answer: 'Annehmen',
  declineCall: 'Ablehnen',
  hangUp: 'Auflegen',
  cobrowsing: {
    title: () => 'Diese Seite gemeinsam ansehen?',
    request: ({ name }) =>
      `${name ?? 'Der Kundendienst'} möchte diese Seite gemeinsam mit Ihnen ansehen. Nur diese Seite ist zu sehen, und ohne Ihre Zustimmung wird nichts geöffnet.`,
    unable: ({ name }) => `${name ?? 'Der Kundendienst'} möchte diese Seite gemeinsam mit Ihnen ansehen. Das ist hier nicht möglich, aber Sie können weiterschreiben.`,
    announcement: ({ name }) => `${name ?? 'Der Kundendienst'} möchte diese Seite gemeinsam mit Ihnen ansehen`,
    opening: 'Wird geöffnet…',
    accepted: ({ name }) => (name ? `${name} sieht diese Seite` : 'Diese Seite ist freigegeben'),
    declined: () => 'Sie haben diese Seite nicht freigegeben',
    ended: () => 'Diese Seite ist nicht mehr freigegeben',
    missed: () => 'Die Anfrage zum gemeinsamen Ansehen ist beendet',
  },
  call: {
    title: ({ video }) => (video ? 'Eingehender Videoanruf' : 'Eingehender Anruf'),
    request: ({ name, video }) => `${name ?? 'Der Kundendienst'} ruft Sie an. ${video ? 'Kamera und Mikrofon bleiben' : 'Ihr Mikrofon bleibt'} aus, bis Sie annehmen.`,
    unable: ({ name }) => `${name ?? 'Der Kundendienst'} ruft Sie an. Anrufe können hier nicht angenommen werden, aber Sie können weiterschreiben.`,
    announcement: ({ name, video }) => `Eingehender ${video ? 'Videoanruf' : 'Anruf'} von ${name ?? 'dem Kundendienst'}`,
    opening: 'Wird verbunden…',
    accepted: ({ name }) => (name ? `Sie sprechen mit ${name}` : 'Sie sind in einem Gespräch'),
    declined: () => 'Sie haben den Anruf abgelehnt',
    ended: () => 'Der Anruf ist beendet',
    missed: ({ name }) => `Verpasster Anruf${name ? ` von ${name}` : ''}`,
  },
}
