/** Tell what records pages (Sentry, Hotjar, FullStory, Datadog, Microsoft Clarity and others, PostHog) to look away. */
export const recordingGuards = {
  'data-sentry-mask': '',
  'data-hj-suppress': '',
  'data-dd-privacy': 'hidden',
  'data-private': '',
  'data-clarity-mask': 'true',
} as const

/** The same for those that look for classes. */
export const recordingGuardClasses = 'sentry-block fs-exclude ph-no-capture'
