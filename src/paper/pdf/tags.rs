//! The structure in the file: an element for each node that holds something, and the way back from the pages to them.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::reading::{Held, Reading, Tag};
use super::{PdfError, links, strings};
use crate::paper::display::{Layout, Rect};
use crate::paper::tree::{Node, NodeId, Role, Tree};

/// Adds the structure of a paper to a file, and gives the pages and the links their places in it.
pub(super) fn add(
    file: &mut Document,
    layout: &Layout,
    reading: &Reading<'_>,
    pages: &[ObjectId],
) -> Result<(), PdfError> {
    let links = links::add(file, reading, pages)?;
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = layout.tree.nodes().iter().map(|_| file.new_object_id()).collect();
    let elements = Elements { layout, reading, pages, links: &links, root, ids: &ids };
    for (index, (node, id)) in layout.tree.nodes().iter().zip(&ids).enumerate() {
        if let Some(element) = elements.element(NodeId(index), node) {
            file.objects.insert(*id, element.into());
        }
    }
    for (index, page) in pages.iter().enumerate() {
        let page = file.get_dictionary_mut(*page)?;
        page.set("StructParents", index as i64);
        page.set("Tabs", "S");
    }
    let parents = file.add_object(dictionary! { "Nums" => elements.parents() });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => elements.reference(Tree::ROOT),
        "ParentTree" => parents,
        "ParentTreeNextKey" => (pages.len() + links.len()) as i64,
    };
    file.objects.insert(root, tree.into());
    let catalog = file.catalog_mut()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

/// What elements are made from.
struct Elements<'a> {
    layout: &'a Layout,
    reading: &'a Reading<'a>,
    pages: &'a [ObjectId],
    links: &'a [ObjectId],
    root: ObjectId,
    ids: &'a [ObjectId],
}

impl Elements<'_> {
    /// The element of a node; none where nothing is in it, unless it is the paper itself.
    fn element(&self, id: NodeId, node: &Node) -> Option<Dictionary> {
        let held = self.reading.held.get(id.index())?;
        if held.is_empty() && node.parent.is_some() {
            return None;
        }
        let page = held.iter().find_map(|held| match held {
            Held::Content { page, .. } => Some(*page),
            _ => None,
        });
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => node.role.name(),
            "P" => node.parent.map_or(Object::Reference(self.root), |parent| self.reference(parent)),
            "K" => held.iter().map(|held| self.kid(*held, page)).collect::<Vec<_>>(),
        };
        if let Some(page) = page {
            element.set("Pg", reference(self.pages, page));
        }
        if let Some(alt) = node.alt {
            element.set("Alt", strings::words(alt));
        }
        if let Some(lang) = self.new_language(node) {
            element.set("Lang", Object::string_literal(lang));
        }
        if let Some(attributes) = self.attributes(id, node, page) {
            element.set("A", attributes);
        }
        Some(element)
    }

    /// What an element holds, where `page` is the one that it names for itself.
    fn kid(&self, held: Held, page: Option<usize>) -> Object {
        match held {
            Held::Content { page: at, number } if Some(at) == page => Object::Integer(number as i64),
            Held::Content { page: at, number } => dictionary! {
                "Type" => "MCR",
                "Pg" => reference(self.pages, at),
                "MCID" => number as i64,
            }
            .into(),
            Held::Link(index) => {
                let at = self.reading.links.get(index).map_or(0, |link| link.page);
                dictionary! {
                    "Type" => "OBJR",
                    "Pg" => reference(self.pages, at),
                    "Obj" => reference(self.links, index),
                }
                .into()
            }
            Held::Node(id) => self.reference(id),
        }
    }

    /// The language of a node, where it is not that of what is around it.
    fn new_language<'n>(&self, node: &'n Node) -> Option<&'n str> {
        let lang = node.lang.as_deref()?;
        let mut around = node.parent.and_then(|id| self.node(id));
        while let Some(outer) = around
            && outer.lang.is_none()
        {
            around = outer.parent.and_then(|id| self.node(id));
        }
        let outer = around.and_then(|node| node.lang.as_deref()).unwrap_or(&self.layout.lang);
        (lang != outer).then_some(lang)
    }

    fn attributes(&self, id: NodeId, node: &Node, page: Option<usize>) -> Option<Dictionary> {
        match node.role {
            Role::Figure => {
                let place = self.place(id, page?)?;
                Some(dictionary! { "O" => "Layout", "BBox" => links::corners(&place) })
            }
            // Lists whose signs are told say so; a plain dot says nothing.
            Role::L if self.has_labels(node) => {
                Some(dictionary! { "O" => "List", "ListNumbering" => "Disc" })
            }
            _ => None,
        }
    }

    fn has_labels(&self, list: &Node) -> bool {
        let items = list.children.iter().filter_map(|id| self.node(*id));
        items.flat_map(|item| &item.children).any(|id| self.node(*id).is_some_and(|n| n.role == Role::Lbl))
    }

    /// The place on `page` of what is drawn for a node.
    fn place(&self, id: NodeId, page: usize) -> Option<Rect> {
        let items = &self.layout.pages().get(page)?.items;
        let shapes = items.iter().filter(|item| item.node == Some(id)).map(|item| item.shape.bounds());
        shapes.reduce(|a, b| a.union(&b))
    }

    /// For each page the elements of its sequences, and for each link its own.
    fn parents(&self) -> Vec<Object> {
        let pages = self.reading.pages.iter().map(|sequences| {
            let nodes = sequences.iter().filter_map(|sequence| match sequence.tag {
                Tag::Content { node, .. } => Some(self.reference(node)),
                Tag::Running | Tag::Ornament => None,
            });
            Object::Array(nodes.collect())
        });
        let links = self.reading.links.iter().map(|link| self.reference(link.node));
        let numbered = pages.chain(links).enumerate();
        numbered.flat_map(|(index, parent)| [Object::Integer(index as i64), parent]).collect()
    }

    fn node(&self, id: NodeId) -> Option<&Node> {
        self.layout.tree.nodes().get(id.index())
    }

    fn reference(&self, id: NodeId) -> Object {
        reference(self.ids, id.index())
    }
}

fn reference(ids: &[ObjectId], index: usize) -> Object {
    ids.get(index).map_or(Object::Null, |id| Object::Reference(*id))
}
