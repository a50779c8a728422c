// How JavaScript is laid out: `cargo xtask format` does it, `cargo xtask check` looks.

export default {
  singleQuote: true,
  printWidth: 140,
};
