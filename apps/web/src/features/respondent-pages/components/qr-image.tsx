import { useEffect, useState } from 'react';

/** Black on white in every colour scheme: cameras read nothing else reliably. */
export function QrImage(props: { text: string; label: string }) {
  const { text } = props;
  const [image, setImage] = useState<string>();
  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const { renderSVG } = await import('uqr');
      if (!isGone) setImage(`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(text, { border: 2 }))}`);
    };
    void draw();
    return () => {
      isGone = true;
    };
  }, [text]);
  return <img src={image} alt={props.label} width={176} height={176} style={{ background: 'white' }} />;
}
