import Foundation
import Testing

@testable import ApusGenerator

/// What is written is read again as it was.
struct DocumentTextTests {
    private func check(_ text: String, _ path: String = "a.yaml") throws {
        let (tree, _) = try readTree(Array(text.utf8), file: path, name: "")
        let root = Node(tree: tree, index: tree.root)
        for format in DocumentFormat.allCases {
            let written = DocumentText(root, as: format).text
            let (again, _) = try readTree(Array(written.utf8), file: "b." + format.rawValue, name: "")
            #expect(Node(tree: again, index: again.root).json == root.json, "\(written.prefix(2000))")
        }
    }

    @Test(arguments: [
        #"{"a":"","b":" x ","c":"x: y","d":"x #y","e":"- a","f":"yes","g":"1","h":"1.0","i":"null","j":"~","k":"2020-01-01"}"#,
        #"{"a":"line\nline","b":"line\n","c":"\nline","d":"line\n\n","e":" line\nline","f":"a\n\n b\n","g":"a\n  \nb","h":"a\tb","i":"\r\n"}"#,
        #"{"a":"\u0000","b":"\u202e","c":"\ufeff","d":"\u0085","e":"\u2028","f":"é😀","g":"it's","h":"\"q\"","i":"\\"}"#,
        #"[[],{},[[]],[{}],{"a":[]},[[1,[2]],{"b":{"c":null}}],[{"a":1,"b":[{"c":2}]}],true,-0,1e5,0.10]"#,
        ##"{"":1,"a b":2,"200":3,"#":4,"? x":5,"/a/{b}":6,"x-y":7,"'":8,"a: b":9,"null":10,"-":11,"*":12,"&":13,"!":14,"%":15,"@":16,"`":17}"##,
        #""text""#,
        #"["!a","&a","*a","%a","@a","`a","|","> ","{","}","[","]",",","a,b","a]","a{b}","a: ","a:","a:b","://"]"#,
    ])
    func values(text: String) throws {
        try check(text, "a.json")
    }

    @Test(arguments: DocumentOnDisk.golden)
    func documents(_ document: DocumentOnDisk) throws {
        try check(String(contentsOfFile: document.path, encoding: .utf8), document.path)
    }

    @Test func numbersThatJSONHasNotAreWrittenAsItHasThem() throws {
        let (tree, _) = try readTree(Array("[0x1F, +1, .5, 010, .inf, 1., 0o17]".utf8), file: "a.yaml", name: "")
        let json = DocumentText(Node(tree: tree, index: tree.root), as: .json).text
        let values = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any])
        #expect(values.count == 7)
        #expect(values[1] as? Int == 1 && values[2] as? Double == 0.5 && values[4] as? String == ".inf")
    }
}
