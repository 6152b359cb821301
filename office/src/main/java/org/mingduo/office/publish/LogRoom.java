package org.mingduo.office.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingduo.ledger.Log;
import org.mingduo.ledger.LogKey;
import org.mingduo.office.OfficeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the office keeps its public tree, the log inside it, and the key that signs the log outside it. */
@Configuration(proxyBeanMethods = false)
class LogRoom {
    /** The public tree: what any web server may serve as it stands. */
    static Path tree(OfficeSettings settings) {
        return settings.folder().resolve("portal");
    }

    private static LogKey key(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("log.key");
        if (!Files.exists(file)) {
            try {
                LogKey.generate().save(file);
            } catch (FileAlreadyExistsException another) {
                // Somebody else made it in this moment: that one counts.
            }
        }
        return LogKey.load(file);
    }

    @Bean(destroyMethod = "close")
    Log log(OfficeSettings settings) throws IOException {
        Path folder = tree(settings).resolve("log");
        Files.createDirectories(folder);
        return Log.open(folder, key(settings.folder().resolve("keys")), settings.origin());
    }
}
