package org.mingduo.office.watch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The radar's snapshot as it is stored: in parts of a megabyte, of which one at a time is in memory. */
final class SnapshotParts {
    private static final int PART = 1 << 20;

    private SnapshotParts() {}

    /** Takes a snapshot's bytes and stores each part as soon as it is full; closing stores the last one. */
    static final class Writer extends OutputStream {
        private final JdbcClient db;
        private final long heard;
        private final long answered;
        private final long advanced;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(PART);
        private int part;

        /**
         * @param heard seq of the last signal in it
         * @param answered id of the last answer in it
         * @param advanced id of the last advance in it
         */
        Writer(JdbcClient db, long heard, long answered, long advanced) {
            this.db = db;
            this.heard = heard;
            this.answered = answered;
            this.advanced = advanced;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
            storeWhenFull();
        }

        @Override
        public void write(byte[] from, int start, int length) {
            for (int done = 0; done < length; ) {
                int some = Math.min(length - done, PART - bytes.size());
                bytes.write(from, start + done, some);
                done += some;
                storeWhenFull();
            }
        }

        private void storeWhenFull() {
            if (bytes.size() == PART) {
                store();
            }
        }

        private void store() {
            db.sql("insert into radar_snapshot (part, heard, answered, advanced, state) values (?, ?, ?, ?, ?)")
                    .param(part++)
                    .param(heard)
                    .param(answered)
                    .param(advanced)
                    .param(bytes.toByteArray())
                    .update();
            bytes.reset();
        }

        @Override
        public void close() throws IOException {
            if (bytes.size() > 0) {
                store();
            }
        }
    }

    /** Gives back what was stored. */
    static final class Reader extends InputStream {
        private final JdbcClient db;
        private final int parts;
        private InputStream bytes = InputStream.nullInputStream();
        private int part;

        /** @param parts how many are stored */
        Reader(JdbcClient db, int parts) {
            this.db = db;
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            int some = bytes.read(into, start, length);
            while (some < 0 && part < parts) {
                bytes = new ByteArrayInputStream(db.sql("select state from radar_snapshot where part = ?")
                        .param(part++)
                        .query((row, n) -> row.getBytes("state"))
                        .single());
                some = bytes.read(into, start, length);
            }
            return some;
        }
    }
}
