//! The page of the first start.

/// The title.
pub const TITLE: &str = "Bienvenue dans Côte à côte";
/// Nothing has to be said.
pub const OPTIONAL: &str = "Trois questions, toutes facultatives. Vous pourrez répondre ou changer plus tard, dans «\u{a0}Réglages\u{a0}».";
/// The desk's name and phone.
pub const DESK: &str = "1. Votre bureau";
/// What the desk does and does not do.
pub const FRAME: &str = "2. Ce que vous faites ici";
/// What it is about.
pub const FRAME_HINT: &str = "Un texte tout prêt, que la personne lira avant de commencer\u{a0}:";
/// The size of the text.
pub const SIZE: &str = "3. La taille du texte";
/// On to the home screen.
pub const BEGIN: &str = "Commencer";
