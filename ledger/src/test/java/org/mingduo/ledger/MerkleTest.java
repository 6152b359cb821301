package org.mingduo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against values published elsewhere. */
class MerkleTest {

    /** The eight leaves that Certificate Transparency's own tests use. */
    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3,aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4,d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5,4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6,76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_roots_are_those_of_certificate_transparency(int size, String root) {
        Edge edge = Edge.empty();
        edge.add(LEAVES.subList(0, size));
        assertThat(edge.root().hex()).isEqualTo(root);
    }

    @Test
    void a_note_of_another_implementation_verifies_under_its_vkey() {
        // From the documentation of Go's golang.org/x/mod/sumdb/note.
        VerificationKey key =
                VerificationKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        Note.parse(utf8(note)).demandSignedBy(key);
        assertThatThrownBy(
                        () -> Note.parse(utf8(note.replace("answer", "Answer"))).demandSignedBy(key))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is wrong");
    }

    @Test
    void a_vkey_of_a_public_log_reads_and_writes_alike() {
        String vkey = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
        assertThat(VerificationKey.parse(vkey).vkey()).isEqualTo(vkey);
        assertThatThrownBy(() -> VerificationKey.parse(vkey.replace("033de0ae", "033de0af")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("033de0ae");
    }

    @Test
    void a_tile_is_where_the_specification_puts_it() {
        assertThat(Tile.full(0, 1234067).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(1, 0, 17).path()).isEqualTo("tile/1/000.p/17");
        assertThat(Tile.full(Tile.ENTRIES, 1000).path()).isEqualTo("tile/entries/x001/000");
        for (String path : List.of("tile/0/x001/x234/067", "tile/12/000.p/255", "tile/entries/999")) {
            assertThat(Tile.at(path)).get().extracting(Tile::path).isEqualTo(path);
        }
        for (String path : List.of(
                "tile/0/1",
                "tile/00/000",
                "tile/0/x000/001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01")) {
            assertThat(Tile.at(path)).as(path).isEmpty();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
