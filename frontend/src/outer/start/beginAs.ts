/** Makes the person of this phone. */
import { HttpError } from "../../lib/http";
import { begin, changeMe, type Keeping, type Me } from "../api";
import { setMe } from "../me";

/** With "30 days" a person begins; another choice is a second request, and nothing goes on before it is made. */
export async function beginAs(name: string, keeping: Keeping): Promise<void> {
  const begun = await begin(name).catch((error: unknown): Promise<Me> => {
    // An earlier try came as far as this.
    if (error instanceof HttpError && error.code === "already_started") return changeMe({ first_name: name });
    throw error;
  });
  setMe(begun.keeping === keeping ? begun : await changeMe({ keeping }));
}
