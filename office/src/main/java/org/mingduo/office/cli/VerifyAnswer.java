package org.mingduo.office.cli;

import org.mingduo.ledger.Checkpoint;
import org.mingduo.ledger.Finding;
import org.mingduo.ledger.Report;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code ledger verify} says: for a reader, or for a program. */
record VerifyAnswer(Report report, boolean keyGiven, boolean sinceGiven) {

    String json() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("holds", report.holds());
        report.checkpoint().ifPresent(checkpoint -> {
            json.put("origin", checkpoint.origin());
            json.put("size", checkpoint.size());
            json.put("root", checkpoint.root().base64());
        });
        report.key().ifPresent(key -> json.put("key", key.vkey()));
        json.put("keyGiven", keyGiven);
        json.put("since", sinceGiven);
        json.put("leaves", report.leaves());
        json.put("records", report.records());
        ArrayNode findings = json.putArray("findings");
        for (Finding finding : report.findings()) {
            findings.addObject()
                    .put("kind", finding.kind().name())
                    .put("failure", finding.failure())
                    .put("file", finding.file())
                    .put("message", finding.message());
        }
        return json + "\n";
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Finding finding : report.findings()) {
            text.append(finding.failure() ? "错误 error    " : "提示 warning  ")
                    .append(finding.file())
                    .append(": ")
                    .append(finding.message())
                    .append('\n');
        }
        text.append(report.holds() ? "成立 HOLDS" : "不成立 FAILS");
        if (report.checkpoint().isPresent()) {
            Checkpoint checkpoint = report.checkpoint().get();
            text.append("  ").append(checkpoint.origin());
            text.append("\n  leaves 条目      ").append(report.leaves());
            text.append("\n  records 记录     ").append(report.records());
            text.append("\n  root 根          ").append(checkpoint.root());
        }
        report.key()
                .ifPresent(key -> text.append("\n  key 公钥         ")
                        .append(key)
                        .append(keyGiven ? "  (given 由您指定)" : "  (published beside the log 随日志公布，请另行核对)"));
        if (report.checkpoint().isPresent() && !sinceGiven) {
            text.append("\n  没有提供此前保存的检查点，无法证明历史未被整体替换。"
                    + "  No earlier checkpoint was given, so nothing here shows that the whole was not replaced.");
        }
        return text.append('\n').toString();
    }
}
