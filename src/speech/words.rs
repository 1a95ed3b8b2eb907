//! Words and signs: what is written short, and what is for the eye alone.

/// Words that are written short, and as they are said. A point that ends the sentence stays.
const SHORT: [(&str, &str); 12] = [
    ("n°", "numéro"),
    ("N°", "Numéro"),
    ("n°s", "numéros"),
    ("M.", "Monsieur"),
    ("Mme", "Madame"),
    ("etc.", "et cetera."),
    ("1er", "premier"),
    ("1re", "première"),
    ("2e", "deuxième"),
    ("3e", "troisième"),
    ("ex.", "exemple"),
    ("tél.", "téléphone"),
];

/// Without markup, with plain spaces, and with a comma where a sign parts two ideas.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.replace("**", "").chars() {
        match letter {
            '\u{a0}' | '\u{202f}' | '\t' => plain.push(' '),
            // Guillemets and brackets; some of these would be commands to a voice.
            '«' | '»' | '[' | ']' | '{' | '}' | '<' | '>' | '*' | '_' | '#' | '|' | '\\' | '^' | '~' => {}
            letter if letter.is_control() || ('\u{2066}'..='\u{2069}').contains(&letter) => {}
            '·' | '—' | '–' | '→' => plain.push_str(", "),
            '…' => plain.push_str(". "),
            '−' => plain.push_str(" moins"),
            '+' if plain.ends_with(char::is_alphanumeric) => plain.push_str(" plus"),
            letter => plain.push(letter),
        }
    }
    spaced(&plain)
}

/// One space between words, none before a comma or a point.
fn spaced(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    let mut text = words.join(" ");
    for sign in [",", "."] {
        text = text.replace(&format!(" {sign}"), sign);
    }
    text.trim_matches([',', ' ']).to_owned()
}

/// With short words, addresses and strokes written out.
pub(super) fn written_out(text: &str) -> String {
    let said: Vec<_> = text.split(' ').map(word).collect();
    spaced(&said.join(" "))
}

fn word(word: &str) -> String {
    // The signs around it stay where they are.
    let inner = word.trim_start_matches(['(', '’', '"']);
    let (before, inner) = word.split_at(word.len() - inner.len());
    let bare = inner.trim_end_matches([',', ')', ';', ':', '!', '?', '"']);
    let (bare, after) = inner.split_at(bare.len());
    if let Some((_, said)) = SHORT.iter().find(|(short, _)| *short == bare) {
        return format!("{before}{said}{after}");
    }
    if let Some(number) = ["n°", "N°"].into_iter().find_map(|short| bare.strip_prefix(short)) {
        return format!("{before}numéro {number}{after}");
    }
    let (bare, point) = match bare.strip_suffix('.') {
        Some(bare) => (bare, "."),
        None => (bare, ""),
    };
    format!("{before}{}{point}{after}", strokes(&address(bare)))
}

/// « caf.fr », « https://www.caf.fr/ », as one spells them.
fn address(word: &str) -> String {
    let bare = word.trim_start_matches("https://").trim_start_matches("http://");
    let is_address = bare.contains('.')
        && bare.rsplit('.').next().is_some_and(|end| end.starts_with(char::is_alphabetic))
        && bare.split('.').all(|part| !part.is_empty());
    if !is_address {
        return word.to_owned();
    }
    bare.trim_end_matches('/')
        .replace("www.", "3 w point ")
        .replace(".fr", " point f r")
        .replace('.', " point ")
        .replace('@', " arobase ")
}

/// « 24/24 », « euros/minute », « et/ou ».
fn strokes(word: &str) -> String {
    let Some((before, after)) = word.split_once('/') else { return word.to_owned() };
    let both = |text: &str, is: fn(char) -> bool| !text.is_empty() && text.chars().all(is);
    let between = match (before, after) {
        (_, "min" | "mn") => return format!("{before} par minute"),
        (_, "appel" | "mois" | "an" | "jour") => " par ",
        _ if after.starts_with(|letter: char| letter.is_ascii_digit()) => " sur ",
        _ if both(before, char::is_alphabetic) => " ou ",
        _ => " ",
    };
    format!("{before}{between}{}", strokes(after))
}
