package org.mingduo.portal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One thing said to the public: at once the portal's input, what the ledger commits to, and the unit of the archive.
 *
 * <p>Its JSON ({@link PublicRecordJson}) carries the discriminator {@code kind} and the schema version {@code v}. A
 * record is never changed after it has been published; a later {@linkplain Header#version() version} supersedes it.
 *
 * <p>{@code matter} is everywhere the public slug of the matter ({@link MatterCard#slug()}), never an internal key. Money
 * is decimal yuan, written as a string. Attachments are known by their SHA-256.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Site.class, name = "site"),
    @JsonSubTypes.Type(value = BodyCard.class, name = "body"),
    @JsonSubTypes.Type(value = MatterCard.class, name = "matter"),
    @JsonSubTypes.Type(value = Release.class, name = "release"),
    @JsonSubTypes.Type(value = Conference.class, name = "conference"),
    @JsonSubTypes.Type(value = ObligationOpened.class, name = "obligation-opened"),
    @JsonSubTypes.Type(value = ObligationState.class, name = "obligation-state"),
    @JsonSubTypes.Type(value = MissRecorded.class, name = "miss"),
    @JsonSubTypes.Type(value = Correction.class, name = "correction")
})
public sealed interface PublicRecord
        permits Site,
                BodyCard,
                MatterCard,
                Release,
                Conference,
                ObligationOpened,
                ObligationState,
                MissRecorded,
                Correction {

    /** Where it is kept, which version it is, when it was published. */
    Header header();

    /** The word that stands for this kind of record in JSON and in ledger leaves. */
    default String kind() {
        return switch (this) {
            case Site _ -> "site";
            case BodyCard _ -> "body";
            case MatterCard _ -> "matter";
            case Release _ -> "release";
            case Conference _ -> "conference";
            case ObligationOpened _ -> "obligation-opened";
            case ObligationState _ -> "obligation-state";
            case MissRecorded _ -> "miss";
            case Correction _ -> "correction";
        };
    }
}
