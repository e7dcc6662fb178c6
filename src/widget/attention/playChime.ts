/** Hertz, and seconds after the first. */
const notes = [
  { pitch: 659.25, at: 0 },
  { pitch: 880, at: 0.14 },
]
/** Seconds until a note is loudest, and until it is gone. */
const rise = 0.015
const fade = 0.5
/** Of what the device can: soft beside whatever else is heard. */
const loudness = 0.07
/** What cannot be heard; a fade of this kind does not reach 0. */
const silence = 0.0001

/** Plays two soft notes, the second a fourth higher. Answers with its last note. */
export function playChime(context: BaseAudioContext): OscillatorNode {
  const begin = context.currentTime
  const played = notes.map(({ pitch, at }) => {
    const start = begin + at
    const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch })
    const volume = new GainNode(context, { gain: 0 })
    volume.gain.setValueAtTime(silence, start)
    volume.gain.exponentialRampToValueAtTime(loudness, start + rise)
    volume.gain.exponentialRampToValueAtTime(silence, start + fade)
    tone.connect(volume).connect(context.destination)
    tone.start(start)
    tone.stop(start + fade)
    return tone
  })
  return played.at(-1) as OscillatorNode
}
