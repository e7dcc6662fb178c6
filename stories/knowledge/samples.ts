import type { SourceItem } from '../../src/model/index.ts'

/** What a shop's articles say of returns. */
export const sources: readonly SourceItem[] = [
  { id: '1', title: 'Send something back', excerpt: 'You have **30 days** from delivery to send an article back. Print the label, put it on the parcel and hand it in at any pick-up point.', url: 'https://help.harbour.example/returns', category: 'Returns', tags: ['parcel', 'label'], score: 0.94 },
  { id: '2', title: 'Where the return label is', excerpt: 'It is in your account under Orders. Choose the order, then Return. The label costs nothing.', url: 'https://help.harbour.example/returns/label', category: 'Returns' },
  { id: '3', title: 'When the money is back', excerpt: 'Three to five working days after the parcel has reached us.', category: 'Payments', tags: ['refund'] },
  { id: '4', title: 'Exchange instead of return', url: 'https://help.harbour.example/exchange' },
  { id: '5', title: 'Broken on arrival', excerpt: 'Take a picture of the parcel and of what is broken, and write to us.', url: 'https://community.harbour.example/t/481', category: 'Community' },
  { id: '6', title: 'Send something back from abroad', excerpt: 'The free label is for parcels within the country.', url: 'https://help.harbour.example/abroad', category: 'Returns', tags: ['customs'] },
]

/** Sources of which little is known, or nothing good. */
export const hostileSources: readonly SourceItem[] = [
  { url: 'https://help.harbour.example/untitled' },
  { excerpt: 'Words without a title and without an address.' },
  { title: 'An address that may not be followed', url: 'javascript:alert(1)' },
  { title: 'bank.example', url: 'https://elsewhere.example/login', excerpt: 'A title that names another host than its address.' },
]

/** The same in Arabic. */
export const arabicSources: readonly SourceItem[] = [
  { title: 'إرجاع منتج', excerpt: 'لديك ثلاثون يومًا من تاريخ التسليم لإرجاع المنتج. اطبع الملصق وضعه على الطرد.', url: 'https://help.harbour.example/ar/returns', category: 'المرتجعات', tags: ['طرد'] },
  { title: 'متى أسترد المبلغ؟', excerpt: 'خلال ثلاثة إلى خمسة أيام عمل من وصول الطرد إلينا.', category: 'المدفوعات' },
  { title: 'استبدال المنتج بدل إرجاعه', url: 'https://help.harbour.example/ar/exchange' },
]

/** Categories and tags to look in. */
export const categories = ['Returns', 'Payments', 'Community']
export const tags = ['parcel', 'refund', 'customs']
