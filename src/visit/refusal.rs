//! Why a wish is not granted; the window says it in its users' words.

/// Why nothing happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The question of the step has no answer yet.
    #[error("the question of the step is unanswered")]
    Unanswered,
    /// A gesture is done for the person, and the notice of the mandate has no answer yet.
    #[error("the notice of the mandate is unanswered")]
    MandateUnanswered,
    /// An obstacle of the step is neither solved nor left.
    #[error("an obstacle is still open")]
    ObstacleOpen,
    /// There is no step before this one.
    #[error("there is no step before this one")]
    AtTheStart,
    /// There is no step before us: an ending was reached.
    #[error("an ending was reached")]
    AtAnEnding,
    /// No ending was reached yet.
    #[error("no ending was reached yet")]
    NotAtAnEnding,
    /// A detour has to come to its end first.
    #[error("a detour is under way")]
    InADetour,
    /// There is no detour to come back from.
    #[error("no detour is under way")]
    NotInADetour,
    /// The guide is under way already.
    #[error("the guide is under way already")]
    AlreadyUnderWay,
    /// The body has to be picked first.
    #[error("the body has to be picked first")]
    OrganismNotPicked,
    /// « Nous ne le faisons pas ici » needs a reason.
    #[error("a reason is missing")]
    ReasonMissing,
    /// The guide, step, answer, stuck point, obstacle or ending does not exist.
    #[error("no such thing here")]
    NoSuchThing,
    /// The visit is over.
    #[error("the visit is over")]
    Over,
}
