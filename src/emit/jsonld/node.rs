//! Nodes of a graph: an `@id`, types, properties in the order in which they were set.

use serde::ser::{Serialize, SerializeMap, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// A property's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Text, a date or an address.
    Text(String),
    /// Another node of the graph, by its `@id`.
    Ref(String),
    /// A node without an `@id` of its own.
    Inner(Node),
}

/// A thing of schema.org.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Node {
    /// Its `@id`; empty for nodes within others.
    pub id: String,
    /// Its types, most specific first.
    pub types: Vec<&'static str>,
    properties: Vec<(&'static str, Vec<Value>)>,
}

impl Node {
    /// Returns a node of a type. Types that schema.org calls pending go with a settled one.
    pub(super) fn new(id: String, class: &'static str) -> Self {
        let settled = match class {
            "NewsMediaOrganization" | "ResearchOrganization" | "Museum" | "Library" => Some("Organization"),
            "Manuscript" | "Legislation" => Some("CreativeWork"),
            _ => None,
        };
        Self { id, types: std::iter::once(class).chain(settled).collect(), properties: Vec::new() }
    }

    /// Adds a value, once.
    pub(super) fn add(&mut self, property: &'static str, value: Value) {
        match self.properties.iter_mut().find(|(name, _)| *name == property) {
            Some((_, values)) if values.contains(&value) => {}
            Some((_, values)) => values.push(value),
            None => self.properties.push((property, vec![value])),
        }
    }

    /// Adds pointers to many nodes, each once.
    pub(super) fn refer_all<'i>(&mut self, property: &'static str, ids: impl IntoIterator<Item = &'i String>) {
        let mut seen = BTreeSet::new();
        let values: Vec<Value> =
            ids.into_iter().filter(|id| seen.insert(*id)).map(|id| Value::Ref(id.clone())).collect();
        if !values.is_empty() {
            self.properties.push((property, values));
        }
    }

    /// Adds a text, where there is one.
    pub(super) fn text(&mut self, property: &'static str, text: Option<impl Into<String>>) {
        if let Some(text) = text.map(Into::into).filter(|text: &String| !text.is_empty()) {
            self.add(property, Value::Text(text));
        }
    }

    /// Adds a pointer to another node.
    pub(super) fn refer(&mut self, property: &'static str, id: &str) {
        if id != self.id {
            self.add(property, Value::Ref(id.to_owned()));
        }
    }

    /// Whether the node has a property.
    pub(super) fn has(&self, property: &str) -> bool {
        self.properties.iter().any(|(name, _)| *name == property)
    }
}

/// Nodes by `@id`, in the order in which they were added.
#[derive(Debug, Default)]
pub(super) struct Graph {
    nodes: Vec<Node>,
    places: BTreeMap<String, usize>,
}

impl Graph {
    /// Adds a node; where its `@id` is known, it adds what the other does not have.
    pub(super) fn add(&mut self, node: Node) {
        let Some(known) = self.places.get(&node.id).and_then(|&at| self.nodes.get_mut(at)) else {
            self.places.insert(node.id.clone(), self.nodes.len());
            self.nodes.push(node);
            return;
        };
        if known.types.first() == Some(&"Organization") {
            known.types = node.types;
        }
        for (property, values) in node.properties {
            if !known.has(property) {
                known.properties.push((property, values));
            }
        }
    }
}

impl Serialize for Graph {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("@context", "https://schema.org")?;
        map.serialize_entry("@graph", &self.nodes)?;
        map.end()
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if !self.id.is_empty() {
            map.serialize_entry("@id", &self.id)?;
        }
        match self.types.as_slice() {
            [only] => map.serialize_entry("@type", only)?,
            several => map.serialize_entry("@type", several)?,
        }
        for (property, values) in &self.properties {
            match values.as_slice() {
                [only] => map.serialize_entry(property, only)?,
                several => map.serialize_entry(property, several)?,
            }
        }
        map.end()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Inner(node) => node.serialize(serializer),
            Self::Ref(id) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("@id", id)?;
                map.end()
            }
        }
    }
}
