import sharp from 'sharp';

/**
 * A process of its own for one picture: what a picture does to its reader, it does to this process alone, and all its
 * memory goes when it ends. The bytes come over the channel to the parent, and so do the answers.
 */
export interface PictureAnswer {
  /** What is wrong with it, or null. */
  refusal: 'broken' | 'too_many_pixels' | null;
  large?: Uint8Array;
  small?: Uint8Array;
  width?: number;
  height?: number;
}

interface Asked {
  bytes: Uint8Array;
  pixels: number;
  side: number;
}

sharp.cache(false);
sharp.concurrency(1);
// Only these four can be read, whatever the bytes say: no SVG, no PDF, no TIFF, nothing that fetches something.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
});

async function read({ bytes, pixels, side }: Asked): Promise<PictureAnswer> {
  // The header alone: how large it would be is known before one pixel is unpacked.
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width > side || height > side || width * height > pixels) return { refusal: 'too_many_pixels' };
  const options = { limitInputPixels: pixels, failOn: 'error', pages: 1 } as const;
  // Turned as its camera held it; what else the camera wrote down (place, time, device, thumbnail) is left behind.
  const { data, info } = await sharp(bytes, options)
    .autoOrient()
    .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  const small = await sharp(data)
    .resize({ width: 640, height: 640, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 76 })
    .toBuffer();
  return { refusal: null, large: data, small, width: info.width, height: info.height };
}

process.once('message', (asked: Asked) => {
  read(asked)
    // Whatever the reader stumbles over, it is no picture that we can show.
    .catch((): PictureAnswer => ({ refusal: 'broken' }))
    .then((answer) => process.send?.(answer, () => process.disconnect()))
    .catch(() => process.exit(1));
});
