//! The structure tree that screen readers follow, grown during layout and filled while drawing.

use std::num::NonZeroU16;

use krilla::tagging::{
    Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

use crate::clean::caption;

/// A place in the structure tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NodeId(usize);

/// What a node of the structure tree is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// All that is in one language, by its tag.
    Edition(&'static str),
    Title,
    Heading(u16, String),
    Paragraph,
    Division,
    List,
    Item,
    Label,
    Body,
    Table,
    TableHead,
    TableBody,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Caption,
    Figure(String),
}

/// The tree: nodes in reading order, each knowing its children; what is drawn hangs at the ends.
#[derive(Debug, Default)]
pub(super) struct Tags {
    nodes: Vec<Entry>,
    top: Vec<usize>,
    edition: Option<NodeId>,
}

#[derive(Debug)]
struct Entry {
    kind: Kind,
    children: Vec<usize>,
    drawn: Vec<Identifier>,
}

impl Tags {
    /// From here on all that is added belongs to an edition in this language.
    pub(super) fn begin_edition(&mut self, language: &'static str) {
        self.edition = None;
        self.edition = Some(self.add(Kind::Edition(language)));
    }

    /// Adds a node after all others on the top level, or of the edition where one is begun.
    pub(super) fn add(&mut self, kind: Kind) -> NodeId {
        if let Some(edition) = self.edition {
            return self.add_to(edition, kind);
        }
        let id = self.entry(kind);
        self.top.push(id.0);
        id
    }

    /// Adds a node after the other children of `parent`.
    pub(super) fn add_to(&mut self, parent: NodeId, kind: Kind) -> NodeId {
        let id = self.entry(kind);
        if let Some(entry) = self.nodes.get_mut(parent.0) {
            entry.children.push(id.0);
        }
        id
    }

    fn entry(&mut self, kind: Kind) -> NodeId {
        self.nodes.push(Entry {
            kind,
            children: Vec::new(),
            drawn: Vec::new(),
        });
        NodeId(self.nodes.len() - 1)
    }

    /// Hangs drawn content into its node.
    pub(super) fn draw(&mut self, node: NodeId, content: Identifier) {
        if let Some(entry) = self.nodes.get_mut(node.0) {
            entry.drawn.push(content);
        }
    }

    /// The tree as the PDF writer wants it.
    pub(super) fn finish(self) -> TagTree {
        let Self { nodes, top, .. } = self;
        let mut nodes: Vec<Option<Entry>> = nodes.into_iter().map(Some).collect();
        let mut tree = TagTree::new();
        for id in top {
            if let Some(group) = group(id, &mut nodes) {
                tree.push(group);
            }
        }
        tree
    }
}

/// Takes a node with all below it out of the list.
fn group(id: usize, nodes: &mut [Option<Entry>]) -> Option<TagGroup> {
    let entry = nodes.get_mut(id).and_then(Option::take)?;
    let mut children: Vec<Node> = entry.drawn.into_iter().map(Node::Leaf).collect();
    children.extend(
        entry
            .children
            .into_iter()
            .filter_map(|child| group(child, nodes))
            .map(Node::Group),
    );
    Some(TagGroup::with_children(tag(entry.kind), children))
}

fn tag(kind: Kind) -> TagKind {
    match kind {
        Kind::Edition(language) => Tag::Part.with_lang(Some(language.to_owned())).into(),
        Kind::Title => Tag::Title.into(),
        Kind::Heading(level, text) => Tag::Hn(
            NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN),
            Some(caption(&text, 400)),
        )
        .into(),
        Kind::Paragraph => Tag::P.into(),
        Kind::Division => Tag::Div.into(),
        Kind::List => Tag::L(ListNumbering::Disc).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Label => Tag::Lbl.into(),
        Kind::Body => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::TableHead => Tag::THead.into(),
        Kind::TableBody => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::ColumnHeader => Tag::TH(TableHeaderScope::Column).into(),
        Kind::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
        Kind::Cell => Tag::TD.into(),
        Kind::Caption => Tag::Caption.into(),
        Kind::Figure(alt) => Tag::Figure(Some(caption(&alt, 8000))).into(),
    }
}
