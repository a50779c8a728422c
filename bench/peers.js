// What people would pick instead, on the same texts: installed into a folder of its own, each with a limit of time.
// What cannot be installed, or fails, is named.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long one may take for a text, in milliseconds. */
const PATIENCE = 60_000;
const INSTALLING = 600_000;

/** Prints the milliseconds that `work` takes for the file that is named, after one call on a short text. */
const PYTHON = (/** @type {string} */ prepare) => `import sys, time
${prepare}
work("The old bridge closed in May. It had carried trams since 1911. A new one will come, they say. " * 3)
text = open(sys.argv[1], encoding="utf-8").read()
start = time.perf_counter()
work(text)
print((time.perf_counter() - start) * 1e3)
`;

/** `sumy` would fetch its tokenizer from elsewhere; so it gets a plain one. */
const SUMY = (/** @type {string} */ module, /** @type {string} */ name) =>
  PYTHON(`import re
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.${module} import ${name}
class Tokens:
    def to_sentences(self, text): return tuple(part for part in re.split(r"(?<=[.?!])\\s+", text) if part)
    def to_words(self, sentence): return tuple(re.findall(r"\\w+", sentence))
def work(text): ${name}()(PlaintextParser.from_string(text, Tokens()).document, 3)`);

const NODE = (/** @type {string} */ prepare) => `import { readFileSync } from 'node:fs';
${prepare}
await work('The old bridge closed in May. It had carried trams since 1911. A new one will come, they say. '.repeat(3));
const text = readFileSync(process.argv[2], 'utf8');
const start = performance.now();
await work(text);
console.log(performance.now() - start);
`;

const RUST = (/** @type {string} */ body) => `use std::{env, fs, hint, time::Instant};
${body}
fn main() {
    let text = fs::read_to_string(env::args().nth(1).expect("a file")).expect("a text");
    work("The old bridge closed in May. It had carried trams since 1911. A new one will come, they say.");
    let start = Instant::now();
    hint::black_box(work(&text));
    println!("{}", start.elapsed().as_secs_f64() * 1e3);
}
`;

const STOP_WORDS = '["the", "of", "and", "a", "in", "to", "is", "was", "for", "on", "with", "by", "at", "from", "it"]';

/** @typedef {{ name: string, what: 'summary' | 'key terms', from: 'pip' | 'npm' | 'cargo', packages: string[], script: string }} Peer */

/** @type {Peer[]} */
const PEERS = [
  {
    name: 'sumy LexRank (Python)',
    what: 'summary',
    from: 'pip',
    packages: ['sumy', 'numpy'],
    script: SUMY('lex_rank', 'LexRankSummarizer'),
  },
  {
    name: 'sumy TextRank (Python)',
    what: 'summary',
    from: 'pip',
    packages: ['sumy', 'numpy'],
    script: SUMY('text_rank', 'TextRankSummarizer'),
  },
  {
    name: 'summa TextRank (Python)',
    what: 'summary',
    from: 'pip',
    packages: ['summa'],
    script: PYTHON('from summa.summarizer import summarize\ndef work(text): summarize(text, words=60)'),
  },
  {
    name: 'YAKE (Python)',
    what: 'key terms',
    from: 'pip',
    packages: ['yake'],
    script: PYTHON('import yake\ndef work(text): yake.KeywordExtractor(top=10).extract_keywords(text)'),
  },
  {
    name: 'lexrank (npm)',
    what: 'summary',
    from: 'npm',
    packages: ['lexrank'],
    script: NODE(
      "import lexrank from 'lexrank';\nconst work = (text) => new Promise((resolve, reject) => lexrank.summarize(text, 3, (error, ...rest) => (error ? reject(error) : resolve(rest))));",
    ),
  },
  {
    name: 'node-summarizer TextRank (npm)',
    what: 'summary',
    from: 'npm',
    packages: ['node-summarizer'],
    script: NODE(
      "import summarizer from 'node-summarizer';\nconst work = async (text) => {\n  const answer = await new summarizer.SummarizerManager(text, 3).getSummaryByRank();\n  if (!answer.summary) throw answer;\n};",
    ),
  },
  {
    name: 'wink-nlp importance (npm)',
    what: 'summary',
    from: 'npm',
    packages: ['wink-nlp', 'wink-eng-lite-web-model'],
    script: NODE(
      "import wink from 'wink-nlp';\nimport model from 'wink-eng-lite-web-model';\nconst nlp = wink(model);\nconst work = (text) => nlp.readDoc(text).out(nlp.its.sentenceWiseImportance);",
    ),
  },
  {
    name: 'yake-rust (crate)',
    what: 'key terms',
    from: 'cargo',
    packages: ['yake-rust'],
    script: RUST(
      'use yake_rust::{Config, StopWords, get_n_best};\nfn work(text: &str) -> usize {\n    get_n_best(10, text, &StopWords::predefined("en").expect("English"), &Config::default()).len()\n}',
    ),
  },
  {
    name: 'keyword_extraction TextRank (crate)',
    what: 'key terms',
    from: 'cargo',
    packages: ['keyword_extraction'],
    script: RUST(
      `use keyword_extraction::text_rank::{TextRank, TextRankParams};\nfn work(text: &str) -> usize {\n    let words = ${STOP_WORDS}.map(String::from);\n    TextRank::new(TextRankParams::WithDefaults(text, &words)).get_ranked_words(10).len()\n}`,
    ),
  },
  {
    name: 'summary (crate)',
    what: 'summary',
    from: 'cargo',
    packages: ['summary'],
    script: RUST(
      'use std::num::NonZeroU32;\nuse summary::{Language, Summarizer};\nfn work(text: &str) -> usize {\n    Summarizer::new(Language::English).summarize_sentences(text, NonZeroU32::new(3).expect("three")).len()\n}',
    ),
  },
];

const FEATURES = { keyword_extraction: ['--features', 'all'] };

/** A program that times the peer on a file: its words. @type {Record<Peer['from'], (folder: string, peer: Peer) => string[]>} */
const INSTALL = {
  pip(folder, { packages, script }) {
    const python = join(folder, 'venv/bin/python');
    if (!existsSync(python)) quiet('python3', ['-m', 'venv', join(folder, 'venv')]);
    quiet(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]);
    writeFileSync(join(folder, 'peer.py'), script);
    return [python, join(folder, 'peer.py')];
  },
  npm(folder, { packages, script }) {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    quiet('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder, ...packages]);
    writeFileSync(join(folder, 'peer.js'), script);
    return [process.execPath, join(folder, 'peer.js')];
  },
  cargo(folder, { packages: [crate], script }) {
    const [name, manifest] = ['peer', join(folder, 'Cargo.toml')];
    mkdirSync(join(folder, 'src'), { recursive: true });
    writeFileSync(join(folder, 'src/main.rs'), script);
    writeFileSync(manifest, `[package]\nname = "${name}"\nversion = "0.0.0"\nedition = "2021"\n\n[workspace]\n`);
    quiet('cargo', ['add', '--manifest-path', manifest, crate, ...(FEATURES[crate] ?? [])]);
    quiet('cargo', ['build', '--release', '--manifest-path', manifest, '--target-dir', join(folder, 'target')]);
    return [join(folder, 'target/release', name)];
  },
};

/** @param {string} program @param {string[]} words */
function quiet(program, words) {
  execFileSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'], timeout: INSTALLING });
}

/** What went wrong, on a line. @param {unknown} text */
const line = (text) => String(text).trim().split('\n').filter(Boolean).at(-1)?.slice(0, 160) ?? '';

/**
 * Rows of a table: a peer, what it makes, and its milliseconds for each file; and what could not be asked.
 * @param {string} folder
 * @param {string[]} files
 */
export async function peers(folder, files) {
  const rows = [];
  const missing = [];
  for (const peer of PEERS) {
    process.stderr.write(`${peer.name}\n`);
    const own = join(folder, peer.packages[0]);
    mkdirSync(own, { recursive: true });
    let program;
    try {
      program = INSTALL[peer.from](own, peer);
    } catch (error) {
      missing.push(`${peer.name} could not be installed: ${line(/** @type {any} */ (error).stderr || error)}`);
      continue;
    }
    const cells = [];
    for (const file of files) {
      const { status, stdout, stderr, error } = spawnSync(program[0], [...program.slice(1), file], { encoding: 'utf8', timeout: PATIENCE });
      const isLate = /** @type {any} */ (error)?.code === 'ETIMEDOUT';
      cells.push(status === 0 ? Number(stdout.trim().split('\n').at(-1)).toFixed(1) : isLate ? `over ${PATIENCE / 1000} s` : 'fails');
      if (status !== 0 && !isLate) missing.push(`${peer.name} fails: ${line(stderr || error)}`);
      // It will not be faster on a longer one.
      if (status !== 0) break;
    }
    rows.push([peer.name, peer.what, ...cells, ...Array(files.length - cells.length).fill('')]);
  }
  return { rows, missing };
}
