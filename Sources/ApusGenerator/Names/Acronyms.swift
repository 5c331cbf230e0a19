/// Words with a casing of their own: acronyms (`ID`, `URL`) and names (`GitHub`, `IPv4`).
struct Acronyms {
    /// By the word in small letters.
    private var written: [String: String] = [:]
    /// Those of mixed case, by first letter, longest first: they are found before words are split by case.
    private var mixed: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

    /// The built-in ones and those that a configuration adds; a later one replaces an earlier one.
    init(adding added: [String] = []) {
        for word in Self.capitals.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            written[word.lowercased()] = String(word)
        }
        for word in Self.names { add(word) }
        for word in added where Identifier.isLegal("x" + word) && !word.isEmpty { add(word) }
    }

    private mutating func add(_ word: String) {
        written[word.lowercased()] = word
        guard word != word.uppercased(), word != word.lowercased() else { return }
        let scalars = Array(word.unicodeScalars)
        mixed[scalars[0], default: []].append(scalars)
        mixed[scalars[0]]?.sort { $0.count > $1.count }
    }

    /// The casing of a word that is not the first of a property: `id` → `ID`, `urls` → `URLs`, `http2` → `HTTP2`; nil
    /// for an ordinary word.
    func casing(of lowercased: String) -> String? {
        if let word = written[lowercased] { return word }
        if lowercased.utf8.last == UInt8(ascii: "s"), let word = written[String(lowercased.dropLast())] { return word + "s" }
        // Letters with digits behind or before them.
        let utf8 = lowercased.utf8
        guard utf8.contains(where: Self.isDigit) else { return nil }
        if let end = utf8.firstIndex(where: Self.isDigit), end > utf8.startIndex, utf8[end...].allSatisfy(Self.isDigit) {
            return written[String(lowercased[..<end])].map { $0 + lowercased[end...] }
        }
        if let start = utf8.firstIndex(where: { !Self.isDigit($0) }), start > utf8.startIndex {
            return written[String(lowercased[start...])].map { lowercased[..<start] + $0 }
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// The length of a name of mixed case that stands at an index.
    func name(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
        guard let names = mixed[scalars[index]] else { return nil }
        for name in names where index + name.count <= scalars.count {
            if scalars[index..<index + name.count].elementsEqual(name) { return name.count }
        }
        return nil
    }

    /// Acronyms that are no English words besides: no `IT`, `US`, `AD`, `PIN`, `REST`, `MAC`, `SOAP`.
    private static let capitals = """
        2FA ACH ACL AES AI API ARN ASCII ASIN ASN AWS BCC BGP BIC CDN CIDR CLI CMS CNAME CORS CPA CPC CPM CPU CRC CRM CSR CSRF CSS
        CSV CTA CTR CTV CVC CVE CVSS CVV CWE DB DKIM DMA DMARC DNS DNSSEC DOI DOM DPI DSA DSP DTMF EAN EC2 ECDSA EFT EOF EOL ERP
        EULA EUR FAQ FPS FTP FTPS GB GBP GCP GDPR GHSA GID GIF GMT GPG GPS GPT GPU GUI GUID HDD HDMI HIPAA HMAC HSL HSTS HTML HTTP
        HTTPS IAM IANA IBAN ICMP ID IDE IDFA IMAP IMEI IMSI IP IPC ISBN ISO ISP ISSN IVR JPEG JPG JS JSON JWK JWKS JWT KB KMS KPI
        KYC LDAP LLM LSP MAU MB MCP MD5 MFA MIME MMS MP3 MP4 MTU MX NAT NFC NFT NPS NSFW NTP OAS OCR ORM OS OTP OTT PBX PCI PCM
        PDF PEM PGP PHP PII PNG POI PSP PSTN PTR PTY QPS QR RAM RBAC RCS RFC RGB RGBA ROAS ROI RPC RSA RSS RTC RTMP RTP S3 SAML
        SCIM SDK SDP SEO SFTP SHA SID SIM SIP SKU SLA SMS SMTP SNS SOA SPDX SPF SQL SQS SSD SSE SSH SSL SSN SSO SSP STT SVG TB TCP
        TLD TLS TOML TOTP TSV TTL TTS TV TXT UDID UDP UI UID UPC URI URL URN USB USD UTC UTF UTM UUID UX VAT VCS VIN VLAN VM
        VPC VPN WAN WWW XHTML XML XSS YAML
        """

    private static let names = [
        "ChatGPT", "DDoS", "DevOps", "ETag", "GitHub", "GitLab", "GraphQL", "IPv4", "IPv6", "IoT", "JavaScript", "LinkedIn", "MySQL",
        "NaN", "NVMe", "NoSQL", "OAuth", "OpenAI", "OpenAPI", "OpenID", "PayPal", "PostgreSQL", "TypeScript", "VoIP", "WebRTC", "WhatsApp",
        "YouTube", "gRPC", "iOS", "iPadOS", "mTLS", "macOS", "tvOS", "visionOS", "watchOS",
    ]
}
