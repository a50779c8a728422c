// What people would pick instead, on the same texts: installed into a folder of its own, each with a limit of time.
// What cannot be installed, or fails, is named.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long one may take for a text, in milliseconds. */
const PATIENCE = 60_000;
const INSTALLING = 600_000;

/** Calls that warm a program up, and those that are measured: at most, and as long as their time lasts, in seconds. */
const CALLS = { before: 3, measured: 7 };
const ENOUGH = 10;

/**
 * Each program gets a text that warms it up and the one that is measured, and prints the median of the milliseconds that `work`
 * takes for it.
 */
const PYTHON = (/** @type {string} */ prepare) => `import statistics, sys, time
${prepare}
before, text = (open(path, encoding="utf-8").read() for path in sys.argv[1:3])
for _ in range(${CALLS.before}): work(before)
times = []
while len(times) < ${CALLS.measured} and sum(times) < ${ENOUGH}:
    start = time.perf_counter()
    work(text)
    times.append(time.perf_counter() - start)
print(statistics.median_high(times) * 1e3)
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

/**
 * FastLexRank ranks the vectors of a neural model, which would take gigabytes and most of the time. It gets the plainest vectors
 * there are, as many numbers wide as those of its model: TF-IDF, each word in the place that its hash names.
 */
const FAST_LEXRANK = PYTHON(`import re, sys, types, zlib
import numpy
WIDTH = 384
class Vectors:
    def __init__(self, *_, **__): pass
    def encode(self, corpus):
        places = [[zlib.crc32(word.encode()) % WIDTH for word in re.findall(r"\\w+", sentence.lower())] for sentence in corpus]
        rows = numpy.repeat(numpy.arange(len(corpus)), [len(row) for row in places])
        flat = rows * WIDTH + numpy.fromiter((place for row in places for place in row), dtype=numpy.int64)
        counts = numpy.bincount(flat, minlength=len(corpus) * WIDTH).reshape(-1, WIDTH).astype(numpy.float32)
        vectors = counts * numpy.log((1 + len(corpus)) / (1 + (counts > 0).sum(axis=0)))
        return vectors / numpy.maximum(numpy.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
sys.modules["sentence_transformers"] = types.SimpleNamespace(SentenceTransformer=Vectors)
sys.modules["torch"] = types.SimpleNamespace(device=str, cuda=types.SimpleNamespace(is_available=lambda: False))
from fastlexrank import FastLexRankSummarizer
ranker = FastLexRankSummarizer()
def work(text): ranker.summarize([part for part in re.split(r"(?<=[.?!])\\s+", text) if part], 3)`);

const NODE = (/** @type {string} */ prepare) => `import { readFileSync } from 'node:fs';
${prepare}
const [before, text] = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
for (let call = 0; call < ${CALLS.before}; call += 1) await work(before);
const times = [];
for (let spent = 0; times.length < ${CALLS.measured} && spent < ${ENOUGH * 1e3}; spent += times.at(-1)) {
  const start = performance.now();
  await work(text);
  times.push(performance.now() - start);
}
console.log(times.sort((a, b) => a - b)[times.length >> 1]);
`;

const RUST = (/** @type {string} */ body) => `use std::{env, fs, hint, time::Instant};
${body}
fn main() {
    let mut texts = env::args().skip(1).map(|path| fs::read_to_string(path).expect("a text"));
    let (before, text) = (texts.next().expect("a file"), texts.next().expect("another file"));
    for _ in 0..${CALLS.before} {
        hint::black_box(work(&before));
    }
    let mut times = Vec::new();
    while times.len() < ${CALLS.measured} && times.iter().sum::<f64>() < ${ENOUGH}.0 {
        let start = Instant::now();
        hint::black_box(work(&text));
        times.push(start.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    println!("{}", times[times.len() / 2] * 1e3);
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
    packages: ['sumy>=0.13', 'numpy'],
    script: SUMY('lex_rank', 'LexRankSummarizer'),
  },
  {
    name: 'sumy TextRank (Python)',
    what: 'summary',
    from: 'pip',
    packages: ['sumy>=0.13', 'numpy'],
    script: SUMY('text_rank', 'TextRankSummarizer'),
  },
  {
    name: 'FastLexRank (Python), on TF-IDF',
    what: 'summary',
    from: 'pip',
    packages: ['fastlexrank', 'numpy<2', '--no-deps'],
    script: FAST_LEXRANK,
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
  {
    name: 'simple-summarize (crate)',
    what: 'summary',
    from: 'cargo',
    packages: ['simple-summarize'],
    // It cuts off a share, and never more than this.
    script: RUST(
      'use simple_summarize::summarize_text;\nfn work(text: &str) -> usize {\n    summarize_text(text, 0.95).expect("a summary").summary.len()\n}',
    ),
  },
];

const FEATURES = { keyword_extraction: ['--features', 'all'] };

/** A program that times the peer on a file: its words. @type {Record<Peer['from'], (folder: string, peer: Peer) => string[]>} */
const INSTALL = {
  pip(folder, { packages, script }) {
    const python = join(folder, 'venv/bin/python');
    // What makes it writes pip last: without that, it was stopped half-way.
    if (!existsSync(join(folder, 'venv/bin/pip'))) quiet('python3', ['-m', 'venv', join(folder, 'venv')]);
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

/** What went wrong, on a line: the one that names an error, or the last. @param {unknown} text */
function line(text) {
  const lines = String(text).trim().split('\n').filter(Boolean);
  return (lines.find((each) => /^\w*Error\b/.test(each)) ?? lines.at(-1) ?? '').slice(0, 160);
}

/**
 * Rows of a table: a peer, what it makes, and its milliseconds for each file; and what could not be asked.
 * @param {string} folder
 * @param {string} warmUp what each reads first
 * @param {string[]} files
 */
export function peers(folder, warmUp, files) {
  const rows = [];
  const missing = [];
  for (const peer of PEERS) {
    process.stderr.write(`${peer.name}\n`);
    const own = join(folder, peer.packages[0].split('>')[0]);
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
      const { status, stdout, stderr, error } = spawnSync(program[0], [...program.slice(1), warmUp, file], {
        encoding: 'utf8',
        timeout: PATIENCE,
      });
      const isLate = /** @type {any} */ (error)?.code === 'ETIMEDOUT';
      cells.push(status === 0 ? Number(stdout.trim().split('\n').at(-1)).toFixed(2) : isLate ? `over ${PATIENCE / 1000} s` : 'fails');
      if (status !== 0 && !isLate) missing.push(`${peer.name} fails: ${line(stderr || error)}`);
      // It will not be faster on a longer one.
      if (status !== 0) break;
    }
    rows.push([peer.name, peer.what, ...cells, ...Array(files.length - cells.length).fill('')]);
  }
  return { rows, missing };
}
