//! What the file says of itself: title, language, date, and the standards that it follows.

use jiff::Zoned;
use lopdf::{Dictionary, Object, Stream, dictionary};

use super::strings::{words, xml};
use crate::paper::display::Layout;

const PRODUCER: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// PDF/A-2a to keep, PDF/UA-1 to be read by everyone; PDF/A has to be told what the second's property is.
const STANDARDS: &str = "\
  <pdfaid:part>2</pdfaid:part>
  <pdfaid:conformance>A</pdfaid:conformance>
  <pdfuaid:part>1</pdfuaid:part>
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
";

const NAMESPACES: [(&str, &str); 8] = [
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("xmp", "http://ns.adobe.com/xap/1.0/"),
    ("pdf", "http://ns.adobe.com/pdf/1.3/"),
    ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
    ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
    ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
    ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
    ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
];

/// The metadata stream (XMP); never compressed, so that any program finds it.
pub(super) fn stream(layout: &Layout) -> Stream {
    let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    Stream::new(dictionary, packet(layout).into_bytes()).with_compression(false)
}

fn packet(layout: &Layout) -> String {
    let namespaces: String =
        NAMESPACES.iter().map(|(prefix, name)| format!("\n  xmlns:{prefix}=\"{name}\"")).collect();
    let (title, lang) = (xml(&layout.title), xml(&layout.lang));
    let date = layout.made.as_ref().map(dates).unwrap_or_default();
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">
<rdf:Description rdf:about=\"\"{namespaces}>
  <dc:format>application/pdf</dc:format>
  <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>
  <dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
  <pdf:Producer>{PRODUCER}</pdf:Producer>
{date}{STANDARDS}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end=\"r\"?>"
    )
}

fn dates(made: &Zoned) -> String {
    let made = made.strftime("%Y-%m-%dT%H:%M:%S%:z");
    format!("  <xmp:CreateDate>{made}</xmp:CreateDate>\n  <xmp:ModifyDate>{made}</xmp:ModifyDate>\n")
}

/// The same, for programs that know no XMP.
pub(super) fn information(layout: &Layout) -> Dictionary {
    let mut information = dictionary! { "Title" => words(&layout.title), "Producer" => words(PRODUCER) };
    if let Some(made) = &layout.made {
        let offset = made.strftime("%:z").to_string().replace(':', "'");
        let date = format!("D:{}{offset}'", made.strftime("%Y%m%d%H%M%S"));
        information.set("CreationDate", Object::string_literal(date.as_str()));
        information.set("ModDate", Object::string_literal(date.as_str()));
    }
    information
}
