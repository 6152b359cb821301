package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest texts of a story, by which it can be seen that it has become two. The text that opened it is not among them. */
final class Members {
    static final int KEPT = 32;

    /** Terms of a text from which it is no longer kept: an essay says too much to tell two stories apart. */
    static final int LONGEST = 1_024;

    /** What stories of a single text have; nothing is added to it. */
    static final Members NONE = new Members();

    private final Deque<Member> kept = new ArrayDeque<>(4);
    private int bytes;

    void add(Member member) {
        if (member.text.size > LONGEST) {
            return;
        }
        kept.addLast(member);
        bytes += member.bytes();
        if (kept.size() > KEPT) {
            bytes -= kept.removeFirst().bytes();
        }
    }

    /** The texts of two stories that are one now; where there is no room for all, those of the first stay. */
    static Members of(Members one, Members other) {
        var both = new Members();
        for (Member member : other.kept) {
            both.add(member);
        }
        for (Member member : one.kept) {
            both.add(member);
        }
        return both;
    }

    /** One more copy of a text, where that is still among them. */
    void copied(String original) {
        for (Member member : kept) {
            if (member.id.equals(original)) {
                member.copies++;
            }
        }
    }

    void remove(List<Member> leaving) {
        kept.removeAll(leaving);
        bytes = kept.stream().mapToInt(Member::bytes).sum();
    }

    /** Heap that the texts take, in bytes. */
    int bytes() {
        return bytes;
    }

    /** The oldest first. */
    List<Member> list() {
        return new ArrayList<>(kept);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(kept.size());
        for (Member member : kept) {
            member.write(out);
        }
    }

    static Members read(DataInput in) throws IOException {
        int n = StateForm.count(in, KEPT);
        if (n == 0) {
            return NONE;
        }
        var members = new Members();
        for (int i = 0; i < n; i++) {
            members.add(Member.read(in));
        }
        return members;
    }
}
