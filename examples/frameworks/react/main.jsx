import 'epitome/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { paragraphs, title } from './story.js';

function App() {
  const [count, setCount] = useState(0);
  return (
    <main>
      <h1>{title}</h1>
      <epitome-summarizer for="story" length={2} onepitome-summary={(event) => setCount(event.result.summary.length)} />
      <output>{count}</output>
      <article id="story">
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </article>
    </main>
  );
}

createRoot(document.querySelector('#app')).render(<App />);
