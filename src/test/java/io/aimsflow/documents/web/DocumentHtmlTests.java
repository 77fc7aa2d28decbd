package io.aimsflow.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class DocumentHtmlTests {

    private final DocumentHtml html = new DocumentHtml();

    @Test
    void drawsWhatMarkdownHas() {
        assertThat(html.of("# Purpose\n\n- **one**\n- *two*\n\n| a | b |\n| - | - |\n| 1 | 2 |"))
                .contains("<h2>Purpose</h2>", "<strong>one</strong>", "<em>two</em>", "<th>a</th>", "<td>2</td>");
    }

    @Test
    void linksLeadOnlyToWebAndMail() {
        assertThat(html.of("[site](https://example.org) [mail](mailto:a@example.org)"))
                .contains("href=\"https://example.org\"", "noopener")
                .contains("href=\"mailto:a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[click](javascript:alert(1))",
                "[click](JaVaScRiPt:alert(1))",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "[click](vbscript:x)",
                "<iframe src=\"https://evil.example\"></iframe>",
                "![x](https://evil.example/pixel.png)",
                "![x](javascript:alert(1))",
                "<img src=x onerror=alert(1)>",
                "<a href=\"https://evil.example\" onclick=\"x\">a</a>",
                "<svg/onload=alert(1)>",
                "<p style=\"position:fixed\">a</p>",
                "<https://evil.example/\" onmouseover=\"x>",
                "[a](https://evil.example \"t\\\" onclick=\\\"x\")",
                "<style>*{display:none}</style>",
                "<form action=\"https://evil.example\"><input name=\"p\"></form>",
            })
    void nothingThatActsComesThrough(String hostile) {
        var made = html.of(hostile);

        assertThat(made.replaceAll("&lt;[^&]*", ""))
                .doesNotContainIgnoringCase("<script", "<iframe", "<img", "<svg", "<style", "<form", "<input")
                .doesNotContainPattern("(?i)<[^>]*\\s(on\\w+|style|src)=")
                .doesNotContainPattern("(?i)href=\"(javascript|data|vbscript)");
    }

    @Test
    void anImageIsItsDescription() {
        assertThat(html.of("before ![our plan](https://evil.example/x.png) after"))
                .contains("before our plan after");
    }

    @Test
    void isWellFormedForPaper() throws Exception {
        var made = html.of("a & b < c\n\n---\n\nline  \nbreak &nbsp; é\n\n1. x\n2. y\n\n```\n<&>\n```");

        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<div>" + made + "</div>")));
        assertThat(parsed.getDocumentElement().getTextContent()).contains("a & b < c", "<&>");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "[", "*a ", "`", "![", "(", "_", "<a ", "\\"})
    void survivesWhatIsNestedWithoutEnd(String piece) {
        assertThat(html.of(piece.repeat(200_000 / piece.length()))).isNotNull();
    }
}
