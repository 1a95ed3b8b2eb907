//! The structure of a paper: what each drawn thing is, for screen readers and other machines.

/// A node of a [`Tree`], as carried by the items of the display list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(crate) usize);

impl NodeId {
    /// Place of the node in [`Tree::nodes`].
    pub fn index(self) -> usize {
        self.0
    }
}

/// What a node is, in the words of tagged PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The whole paper.
    Document,
    /// Blocks in another language.
    Sect,
    /// A group: a frame, a field.
    Div,
    /// The title.
    H1,
    /// The heading of a part.
    H2,
    /// A paragraph.
    P,
    /// A list.
    L,
    /// An item of a list.
    Li,
    /// The mark of an item.
    Lbl,
    /// The text of an item.
    LBody,
    /// A drawn sign, with words in its place.
    Figure,
    /// Words that open an address.
    Link,
    /// Words in another language.
    Span,
}

impl Role {
    /// Name of the structure type in PDF.
    pub fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Sect => "Sect",
            Self::Div => "Div",
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::P => "P",
            Self::L => "L",
            Self::Li => "LI",
            Self::Lbl => "Lbl",
            Self::LBody => "LBody",
            Self::Figure => "Figure",
            Self::Link => "Link",
            Self::Span => "Span",
        }
    }
}

/// One node of the structure.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// Words in place of a drawing.
    pub alt: Option<&'static str>,
    /// Language of what is in it, as a BCP 47 tag; `None` where it is that of the node it is in.
    pub lang: Option<String>,
    /// The node it is in; only the root has none.
    pub parent: Option<NodeId>,
    /// The nodes in it, in reading order.
    pub children: Vec<NodeId>,
}

/// The structure of a paper, its root first.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Default for Tree {
    fn default() -> Self {
        let root = Node { role: Role::Document, alt: None, lang: None, parent: None, children: Vec::new() };
        Self { nodes: vec![root] }
    }
}

impl Tree {
    /// The whole paper.
    pub const ROOT: NodeId = NodeId(0);

    /// All nodes; a node comes after the one it is in.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.add_node(parent, role, None, None)
    }

    pub(crate) fn add_in(&mut self, parent: NodeId, role: Role, lang: Option<&str>) -> NodeId {
        self.add_node(parent, role, None, lang)
    }

    pub(crate) fn add_figure(&mut self, parent: NodeId, alt: &'static str, lang: &str) -> NodeId {
        self.add_node(parent, Role::Figure, Some(alt), Some(lang))
    }

    fn add_node(
        &mut self,
        parent: NodeId,
        role: Role,
        alt: Option<&'static str>,
        lang: Option<&str>,
    ) -> NodeId {
        let id = NodeId(self.nodes.len());
        let lang = lang.map(str::to_owned);
        self.nodes.push(Node { role, alt, lang, parent: Some(parent), children: Vec::new() });
        if let Some(node) = self.nodes.get_mut(parent.0) {
            node.children.push(id);
        }
        id
    }
}
