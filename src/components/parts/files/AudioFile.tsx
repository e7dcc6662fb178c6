'use client'
import { Pause, Play } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { FileAttachment } from '../../../model/index.ts'
import { gateUrl } from '../../contentPolicy/index.ts'
import { fileFacts, fileTitle } from './describeFile.ts'
import { FileName } from './FileName.tsx'

/** Props of `AudioFile`. */
export interface AudioFileProps {
  readonly file: FileAttachment
  /** It cannot be played here. */
  readonly onFail: () => void
}

function writeTime(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** A sound with a play button and a slider. Nothing is fetched before the first press. */
export function AudioFile({ file, onFail }: AudioFileProps) {
  const locale = useLocale()
  const { content } = locale
  const audio = useRef<HTMLAudioElement>(null)
  const [isPlaying, setPlaying] = useState(false)
  const [time, setTime] = useState(0)
  const [duration, setDuration] = useState<number>()
  const name = fileTitle(file, locale)
  const position = duration === undefined ? fileFacts(file, locale) : `${writeTime(time)} / ${writeTime(duration)}`

  const toggle = () => {
    const element = audio.current
    if (element === null) return
    // Not before the first press: even `preload="none"` lets some browsers ask.
    if (!element.hasAttribute('src')) element.src = gateUrl(file.url, 'media') ?? ''
    if (element.paused) element.play().catch(() => setPlaying(false))
    else element.pause()
  }

  return (
    <div className="parlance-audio" data-state={isPlaying ? 'playing' : 'paused'}>
      <audio
        ref={audio}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
        onTimeUpdate={(event) => setTime(event.currentTarget.currentTime)}
        onDurationChange={(event) => setDuration(Number.isFinite(event.currentTarget.duration) ? event.currentTarget.duration : undefined)}
        onError={onFail}
      />
      <button type="button" className="parlance-audio-play" aria-label={isPlaying ? content.pause(name) : content.play(name)} onClick={toggle}>
        {isPlaying ? <Pause size={20} strokeWidth={1.5} aria-hidden /> : <Play size={20} strokeWidth={1.5} aria-hidden />}
      </button>
      <div className="parlance-audio-words">
        <FileName name={name} />
        <span className="parlance-audio-track">
          <progress aria-hidden max={duration ?? 1} value={duration === undefined ? 0 : time} />
          <input
            type="range"
            className="parlance-audio-slider"
            aria-label={content.playbackPosition}
            aria-valuetext={position}
            min={0}
            max={duration ?? 1}
            step="any"
            value={duration === undefined ? 0 : time}
            disabled={duration === undefined}
            onChange={(event) => {
              const seconds = Number(event.currentTarget.value)
              setTime(seconds)
              if (audio.current) audio.current.currentTime = seconds
            }}
          />
        </span>
        <span className="parlance-file-facts">{position}</span>
      </div>
    </div>
  )
}
