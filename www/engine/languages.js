// The languages that the core knows (`src/language.rs`). Tests compare the list with the core's.

export const TEXT_LANGUAGES =
  'en de fr es pt it nl sv da no fi pl cs ru uk tr el ar he fa hi bn id vi th ko zh ja hy kk sk ro bg sr mr ta te ur hr ca ms af lt lv et sl hu'.split(
    ' ',
  );
