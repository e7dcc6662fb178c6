export { Announcer, useAnnouncer, type AnnouncerHandle, type AnnouncerProps } from './announcer/index.ts'
export type { Announcement, AnnouncementTopic, AnnouncerWords } from './announcer/index.ts'
export { Carousel, type CarouselArrowProps, type CarouselItemProps } from './carousel/index.ts'
export type { CarouselRootProps, CarouselViewportProps } from './carousel/index.ts'
export { Composer, useComposerState, type ComposerRootProps, type ComposerState } from './composer/index.ts'
export type { ComposerAttachProps, ComposerFileInputProps, ComposerInputProps, ComposerSendProps } from './composer/index.ts'
export type { ComposerDropOverlayProps, ComposerDropTargetProps } from './composer/index.ts'
export type { ComposerDraft, FileLimits, FileRejection, SendAnswer, SubmitKey } from './composer/index.ts'
export { Form, useForm, useFormField, type FieldWiring, type FormWiring } from './form/index.ts'
export type { FormCancelProps, FormControlElement, FormControlProps, FormErrorProps, FormFieldProps, FormHintProps } from './form/index.ts'
export type { FormLabelProps, FormProblems, FormRootProps, FormSubmitProps, FormSummaryProps, SummaryProblem } from './form/index.ts'
export { Lightbox, type LightboxArrowProps, type LightboxCloseProps, type LightboxRootProps } from './lightbox/index.ts'
export {
  useFoundLights,
  type FoundLightsOptions,
  type FoundLightsView,
  type FoundQuery,
  type RowPlace,
  type RowSelectors,
  type RunOptions,
} from './search/index.ts'
export { TranscriptEdge, TranscriptList, TranscriptLog, transcriptRowProps, useTranscriptRows } from './transcript/index.ts'
export type { TranscriptEdgeProps, TranscriptListProps, TranscriptLogProps, TranscriptRowAttributes } from './transcript/index.ts'
export type { ShowRowOptions, TranscriptPlace, TranscriptRow, TranscriptRows, TranscriptRowsOptions } from './transcript/index.ts'
export { coveredScreen, useCoveredScreen, type ScreenFacts, type VisibleArea } from './viewport/index.ts'
