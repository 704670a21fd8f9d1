#include "cmocka_setup.h"

#include "base/checksum.h"

/* The examples of FIPS 180-2, appendix B, and of no bytes. */
static void is_sha_256(void **state)
{
	(void)state;
	g_autofree char *many = g_strnfill(1000000, 'a');
	g_autofree char *of_none = dn_sha256("", 0), *of_abc = dn_sha256("abc", 3), *of_many = dn_sha256(many, 1000000);
	assert_string_equal(of_none, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	assert_string_equal(of_abc, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	assert_string_equal(of_many, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(is_sha_256)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
