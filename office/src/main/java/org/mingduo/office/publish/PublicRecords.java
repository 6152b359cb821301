package org.mingduo.office.publish;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mingduo.ledger.Commitment;
import org.mingduo.portal.Header;
import org.mingduo.portal.PublicRecord;
import org.mingduo.portal.PublicRecordJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The only way to the public: whoever says something in public adds a record here, in the transaction of the act. What
 * was added is logged and shown afterwards, whatever happens to the process, and cannot be taken back.
 */
@Component
public class PublicRecords {
    private final JdbcClient db;
    private final SecureRandom random = new SecureRandom();

    PublicRecords(JdbcClient db) {
        this.db = db;
    }

    /**
     * Adds a record. Adding the same one again changes nothing.
     *
     * @throws IllegalStateException when the address has another record already
     */
    public void add(PublicRecord record) {
        Header header = record.header();
        String text = PublicRecordJson.canonical(record);
        int added = db.sql("""
                insert into public_record (address, version, kind, record, salt, at)
                values (:address, :version, :kind, :record, decode(:salt, 'hex'), :at)
                on conflict (address) do nothing""")
                .param("address", header.address())
                .param("version", header.version())
                .param("kind", record.kind())
                .param("record", text)
                .param("salt", Commitment.newSalt(random))
                .param("at", header.at().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0 && !at(header.address()).map(PublicRecordJson::canonical).orElse("").equals(text)) {
            throw new IllegalStateException("the public address " + header.address() + " has another record already");
        }
    }

    /** The record at an address. */
    public Optional<PublicRecord> at(String address) {
        return db.sql("select record from public_record where address = ?")
                .param(address)
                .query(String.class)
                .optional()
                .map(PublicRecordJson::read);
    }

    /** The latest version of the thing at an address. */
    public Optional<PublicRecord> latest(String thing) {
        return db.sql("select record from public_record where thing = ? order by version desc limit 1")
                .param(thing)
                .query(String.class)
                .optional()
                .map(PublicRecordJson::read);
    }

    /** The version that the next record of a thing will have. */
    public int nextVersion(String thing) {
        return latest(thing).map(record -> record.header().version() + 1).orElse(1);
    }
}
